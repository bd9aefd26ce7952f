package dev.imagegallery.internal.emulator.template;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Refuses dependencies that run in a circle. */
final class CircleCheck {

  private enum State {
    NEW,
    OPEN,
    DONE
  }

  private record Visit(PlannedResource resource, Iterator<PlannedResource> rest) {}

  private final List<Planned> resources;
  private final State[] states;

  CircleCheck(List<Planned> resources) {
    this.resources = resources;
    this.states = new State[resources.size()];
    Arrays.fill(states, State.NEW);
  }

  void run() {
    resources.forEach(this::visit);
  }

  private void visit(PlannedResource first) {
    Deque<Visit> path = new ArrayDeque<>();
    open(first, path);
    while (!path.isEmpty()) {
      Visit visit = path.peek();
      if (visit.rest().hasNext()) {
        open(visit.rest().next(), path);
      } else {
        states[visit.resource().index()] = State.DONE;
        path.pop();
      }
    }
  }

  private void open(PlannedResource resource, Deque<Visit> path) {
    switch (states[resource.index()]) {
      case DONE -> {}
      case OPEN ->
          throw Errors.validation(
              "Circular dependency detected on resource: '"
                  + resource.id()
                  + "'."
                  + Errors.SYNTAX_HELP);
      case NEW -> {
        states[resource.index()] = State.OPEN;
        path.push(new Visit(resource, resource.dependencies().iterator()));
      }
    }
  }
}
