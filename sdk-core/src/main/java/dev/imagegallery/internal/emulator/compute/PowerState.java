package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Resource;

/** Whether a VM runs; kept beside its document. */
enum PowerState {
  /** It runs. */
  RUNNING("running", "VM running"),
  /** Its system is shut down, but it keeps its host. */
  STOPPED("stopped", "VM stopped"),
  /** It has no host. */
  DEALLOCATED("deallocated", "VM deallocated");

  private static final String MEMBER = "power";

  private final String word;
  private final String displayed;

  PowerState(String word, String displayed) {
    this.word = word;
    this.displayed = displayed;
  }

  static PowerState of(Resource machine) {
    String word = Docs.text(machine.hidden(), MEMBER);
    for (PowerState state : values()) {
      if (state.word.equals(word)) {
        return state;
      }
    }
    return RUNNING;
  }

  void keep(ObjectNode hidden) {
    hidden.put(MEMBER, word);
  }

  /** As instance views show it. */
  String code() {
    return "PowerState/" + word;
  }

  String displayed() {
    return displayed;
  }
}
