package ${package};

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One account at the service, as a factory configuration under the name {@code ${package}}. */
@ObjectClassDefinition(
        localization = "OSGI-INF/l10n/settings",
        name = "%settings.name",
        description = "%settings.description")
@interface Settings {

    /** What payments are filed under: lower case, digits and hyphens; never changes. */
    @AttributeDefinition(name = "%name.name", description = "%name.description")
    String name() default "";

    /** The code of the company that is paid. */
    @AttributeDefinition(name = "%company.name", description = "%company.description")
    String company() default "";

    /** Where the key of the account is kept, such as {@code secret:plugin/${id}/key}. */
    @AttributeDefinition(type = AttributeType.PASSWORD, name = "%key.name", description = "%key.description")
    String _key() default "";

    /** Where the secret is kept that the service signs its calls with. */
    @AttributeDefinition(type = AttributeType.PASSWORD, name = "%signing.name", description = "%signing.description")
    String _signing() default "";
}
