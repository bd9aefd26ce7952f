package dev.imagegallery.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import dev.imagegallery.models.ErrorResponse;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryUpdate;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionUpdate;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.OperationStatus;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ServiceError;
import dev.imagegallery.models.SharingUpdate;
import dev.imagegallery.models.TagsUpdate;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.schema.Schema;

/**
 * Reads and writes the models of this library in the service's newest JSON, unknown members
 * included:
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new ImageGalleryModule());
 * String json = mapper.writeValueAsString(gallery);
 * }</pre>
 */
public final class ImageGalleryModule extends Module {

  /** A module to be registered with any number of mappers. */
  public ImageGalleryModule() {}

  @Override
  public String getModuleName() {
    return "dev.imagegallery";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    Codecs codecs = new Codecs();
    codecs.add(Gallery.class, Gallery.SCHEMA);
    codecs.add(GalleryUpdate.class, GalleryUpdate.SCHEMA);
    codecs.add(TagsUpdate.class, TagsUpdate.SCHEMA);
    codecs.add(SharingUpdate.class, SharingUpdate.SCHEMA);
    codecs.add(ImageDefinition.class, ImageDefinition.SCHEMA);
    codecs.add(ImageDefinitionUpdate.class, ImageDefinitionUpdate.SCHEMA);
    codecs.add(ImageVersion.class, ImageVersion.SCHEMA);
    codecs.add(ImageVersionUpdate.class, ImageVersionUpdate.SCHEMA);
    codecs.add(TargetRegion.class, TargetRegion.SCHEMA);
    codecs.add(ManagedImage.class, ManagedImage.SCHEMA);
    codecs.add(VirtualMachine.class, VirtualMachine.SCHEMA);
    codecs.add(ResourceGroup.class, ResourceGroup.SCHEMA);
    codecs.add(OperationStatus.class, OperationStatus.SCHEMA);
    codecs.add(ErrorResponse.class, ErrorResponse.SCHEMA);
    codecs.add(ServiceError.class, ServiceError.SCHEMA);
    context.addSerializers(codecs.serializers);
    context.addDeserializers(codecs.deserializers);
  }

  private static final class Codecs {
    private final SimpleSerializers serializers = new SimpleSerializers();
    private final SimpleDeserializers deserializers = new SimpleDeserializers();

    <T> void add(Class<T> type, Schema<T> schema) {
      serializers.addSerializer(type, new ModelSerializer<>(type, schema));
      deserializers.addDeserializer(type, new ModelDeserializer<>(type, schema));
    }
  }
}
