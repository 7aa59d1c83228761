package ${package};

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator may set, under the name {@code ${package}}. */
@ObjectClassDefinition(
        localization = "OSGI-INF/l10n/settings",
        name = "%settings.name",
        description = "%settings.description")
@interface Settings {

    /** Rates beside those that come with the plugin, as its file has them. */
    @AttributeDefinition(name = "%rates.name", description = "%rates.description", required = false)
    String[] rates() default {};
}
