package ${package};

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator may set, under the name {@code ${package}}. */
@ObjectClassDefinition(
        localization = "OSGI-INF/l10n/settings",
        name = "%settings.name",
        description = "%settings.description")
@interface Settings {

    /** What the menu calls the page in French; the setting is {@code title.fr}. */
    @AttributeDefinition(name = "%title.fr.name", description = "%title.fr.description")
    String title_fr() default "Rayons";

    /** What the menu calls the page in other languages; the setting is {@code title.en}. */
    @AttributeDefinition(name = "%title.en.name", description = "%title.en.description")
    String title_en() default "Shelves";
}
