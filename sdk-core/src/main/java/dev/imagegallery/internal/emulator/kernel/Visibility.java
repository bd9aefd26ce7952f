package dev.imagegallery.internal.emulator.kernel;

import java.util.List;

/** What a caller sees of lists (R235); with the kernel's lock held. */
public interface Visibility {

  /** Everybody sees everything. */
  Visibility ALL =
      new Visibility() {
        @Override
        public List<Resource> visible(Request request, List<Resource> all) {
          return all;
        }

        @Override
        public Answer visible(Request request, Answer answer) {
          return answer;
        }
      };

  /** Those of the resources in a list that the caller may read. */
  List<Resource> visible(Request request, List<Resource> all);

  /** The answer to a request for a list, without what the caller may not read. */
  Answer visible(Request request, Answer answer);
}
