package ${package};

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator may set, under the name {@code ${package}}. */
@ObjectClassDefinition(
        localization = "OSGI-INF/l10n/settings",
        name = "%settings.name",
        description = "%settings.description")
@interface Settings {

    /** How many characters a line has, from 40 to 200. */
    @AttributeDefinition(name = "%width.name", description = "%width.description")
    String width() default "64";
}
