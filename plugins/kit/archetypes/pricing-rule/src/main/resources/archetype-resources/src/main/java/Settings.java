package ${package};

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator may set, under the name {@code ${package}}. */
@ObjectClassDefinition(
        localization = "OSGI-INF/l10n/settings",
        name = "%settings.name",
        description = "%settings.description")
@interface Settings {

    /** The family whose products are cheaper; of all products where it is empty. */
    @AttributeDefinition(name = "%family.name", description = "%family.description", required = false)
    String family() default "";

    /** What is taken off, from 0 to 100, with a point. */
    @AttributeDefinition(name = "%percent.name", description = "%percent.description")
    String percent() default "5";
}
