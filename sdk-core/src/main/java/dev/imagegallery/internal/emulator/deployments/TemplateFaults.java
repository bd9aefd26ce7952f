package dev.imagegallery.internal.emulator.deployments;

import dev.imagegallery.internal.emulator.error.ErrorBody;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.template.TemplateException;

/** Errors of templates as the service answers them. */
final class TemplateFaults {

  private TemplateFaults() {}

  static ServiceFault of(TemplateException e) {
    return ServiceFault.ofTemplate(body(e));
  }

  static ErrorBody body(TemplateException e) {
    return new ErrorBody(
        e.code(), e.message(), e.target(), e.details().stream().map(TemplateFaults::body).toList());
  }
}
