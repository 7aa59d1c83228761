// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the classes of a jar call, read from their byte code. */
public final class ByteCode {

    private static final int API = Opcodes.ASM9;
    private static final String REFUSAL = "org/comptoir/model/ComptoirException";

    /**
     * A call that a plugin must not make.
     *
     * @param place class, file and line
     * @param call what is called there
     */
    public record Finding(Forbidden what, String place, String call) {
        @Override
        public String toString() {
            return place + " calls " + call;
        }
    }

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> codes = new TreeSet<>();
    private final Set<String> types = new TreeSet<>();

    private ByteCode() {}

    /**
     * Reads the classes of a jar.
     *
     * @param files by their paths in the jar; a path may begin with the path of a jar in the jar and {@code !/}
     * @param which by the name of the class
     */
    public static ByteCode of(SortedMap<String, byte[]> files, Predicate<String> which) {
        ByteCode all = new ByteCode();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = className(file.getKey());
            if (name != null && which.test(name)) {
                new ClassReader(file.getValue()).accept(all.new OfClass(), ClassReader.SKIP_FRAMES);
            }
        }
        return all;
    }

    /** Whether the bytes are those of a class that this reader knows. */
    public static boolean canRead(byte[] file) {
        try {
            new ClassReader(file).accept(new ClassVisitor(API) {}, ClassReader.SKIP_CODE);
            return true;
        } catch (RuntimeException malformed) {
            return false;
        }
    }

    /** The name of the class in a file, null where the file is none. */
    public static @Nullable String className(String file) {
        String path = file.substring(file.indexOf("!/") < 0 ? 0 : file.indexOf("!/") + 2);
        if (!path.endsWith(".class") || path.endsWith("-info.class")) {
            return null;
        }
        String versioned = path.replaceFirst("^META-INF/versions/\\d+/", "");
        return versioned.substring(0, versioned.length() - ".class".length()).replace('/', '.');
    }

    public List<Finding> findings() {
        return findings;
    }

    /** The codes of refusals that are written down where they are thrown. */
    public Set<String> codes() {
        return codes;
    }

    /** The types whose methods are called, with slashes between their packages. */
    public Set<String> types() {
        return types;
    }

    private final class OfClass extends ClassVisitor {
        private String name = "";
        private String file = "";

        OfClass() {
            super(API);
        }

        @Override
        public void visit(
                int version,
                int access,
                String internalName,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            name = internalName.replace('/', '.');
        }

        @Override
        public void visitSource(@Nullable String source, @Nullable String debug) {
            file = source == null ? "" : source;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String method,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            if ((access & Opcodes.ACC_NATIVE) != 0) {
                findings.add(new Finding(Forbidden.BREAKS_IN, name, "native code as " + method));
            }
            return new OfMethod(this);
        }
    }

    private final class OfMethod extends MethodVisitor {
        private final OfClass owner;
        private int line;
        /** How far the beginning of a refusal has been read: made, doubled, and its code is next. */
        private int refusal;

        OfMethod(OfClass owner) {
            super(API);
            this.owner = owner;
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            refusal = opcode == Opcodes.NEW && type.equals(REFUSAL) ? 1 : 0;
        }

        @Override
        public void visitInsn(int opcode) {
            refusal = opcode == Opcodes.DUP && refusal == 1 ? 2 : 0;
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (refusal == 2 && value instanceof String code) {
                codes.add(code);
            }
            refusal = 0;
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            refusal = 0;
        }

        @Override
        public void visitMethodInsn(int opcode, String type, String method, String descriptor, boolean isInterface) {
            refusal = 0;
            called(type, method, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... arguments) {
            refusal = 0;
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    called(handle.getOwner(), handle.getName(), handle.getDesc());
                }
            }
        }

        private void called(String type, String method, String descriptor) {
            types.add(type);
            Forbidden what = Forbidden.call(type, method, descriptor);
            if (what != null) {
                String place = owner.name + " (" + owner.file + ":" + line + ")";
                String call = method.equals("<init>") ? "new " + dotted(type) : dotted(type) + "." + method;
                findings.add(new Finding(what, place, call));
            }
        }

        private static String dotted(String type) {
            return type.replace('/', '.').replace('$', '.');
        }
    }
}
