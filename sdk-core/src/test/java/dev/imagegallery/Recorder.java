package dev.imagegallery;

import dev.imagegallery.observe.Attempt;
import dev.imagegallery.observe.CallInfo;
import dev.imagegallery.observe.GalleryListener;
import dev.imagegallery.observe.OperationInfo;
import dev.imagegallery.observe.Retry;
import dev.imagegallery.operation.OperationSnapshot;
import dev.imagegallery.operation.RegionProgress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down each event in a line. */
final class Recorder implements GalleryListener {

  final List<String> lines = new CopyOnWriteArrayList<>();
  final Set<String> callIds = ConcurrentHashMap.newKeySet();

  private void add(CallInfo call, String what) {
    callIds.add(call.id());
    lines.add(call.method() + " " + what);
  }

  private void add(OperationInfo operation, String what) {
    lines.add(operation.name() + " " + what);
  }

  @Override
  public void callBegan(CallInfo call) {
    add(call, "began");
  }

  @Override
  public void attempted(CallInfo call, Attempt attempt) {
    add(call, attempt.toString());
  }

  @Override
  public void retrying(CallInfo call, Retry retry) {
    add(call, retry.toString());
  }

  @Override
  public void callEnded(CallInfo call, Throwable failure) {
    add(call, failure == null ? "ended" : "failed: " + failure.getClass().getSimpleName());
  }

  @Override
  public void operationFollowed(OperationInfo operation, OperationSnapshot seen) {
    add(operation, "followed: " + seen.state());
  }

  @Override
  public void polled(OperationInfo operation, OperationSnapshot seen) {
    add(operation, "polled: " + seen.state());
  }

  @Override
  public void regionDone(OperationInfo operation, RegionProgress region) {
    add(operation, "region: " + region);
  }

  @Override
  public void operationEnded(OperationInfo operation, OperationSnapshot end) {
    add(operation, "ended: " + end.state());
  }
}
