package se.samplan.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a record a builder that asks for what is mandatory, in the order of the schema, before it can build; what may be
 * left out follows in any order. So a record without a mandatory part does not compile.
 */
@RecordBuilder.Template(
        options =
                @RecordBuilder.Options(
                        builderMode = RecordBuilder.BuilderMode.STAGED_REQUIRED_ONLY,
                        useImmutableCollections = true,
                        addSingleItemCollectionBuilders = true,
                        addConcreteSettersForOptional = RecordBuilder.ConcreteSettersForOptionalMode.ENABLED,
                        enableWither = false,
                        enableGetters = false,
                        addClassRetainedGenerated = true))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface WithBuilder {}
