package dev.imagegallery.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagegallery.error.AccessException;
import dev.imagegallery.error.ConflictException;
import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.internal.checksum.Crc64;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.ScriptedTransport;
import dev.imagegallery.transport.TransportRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Page blobs, by the client that uploads them and on the emulated storage service. */
class PageBlobTest {

  private static final BlobUrl URL =
      BlobUrl.parse("https://disks.blob.core.windows.net/vhds/a.vhd?sv=1&sig=s3cret");

  private final InMemoryAzure azure = InMemoryAzure.create();
  private final PageBlobClient blob =
      PageBlobClient.builder(URL).transport(azure.transport()).build();

  private static byte[] pages(int count, int value) {
    byte[] pages = new byte[count * 512];
    Arrays.fill(pages, (byte) value);
    return pages;
  }

  private static ServiceException refusal(ThrowingCallable call) {
    return catchThrowableOfType(ServiceException.class, call);
  }

  @Test
  void blob_isMade_written_readAndDeleted() {
    assertThat(blob.properties()).isEmpty();

    blob.create(1 << 20, Map.of("made_by", "test"));
    blob.write(512, pages(2, 7));

    assertThat(blob.properties()).contains(new BlobProperties(1 << 20, Map.of("made_by", "test")));
    assertThat(blob.read(0, 2048)).isEqualTo(concat(pages(1, 0), pages(2, 7), pages(1, 0)));
    assertThat(blob.ranges()).containsExactly(new PageRange(512, 1536));

    blob.delete();
    assertThat(blob.properties()).isEmpty();
    blob.delete();
  }

  @Test
  void blobThatIsThere_isNotEmptied_byARequestThatComesLate() {
    assertThat(blob.createIfAbsent(1 << 20, Map.of("made_by", "test"))).isTrue();
    blob.write(512, pages(2, 7));

    assertThat(blob.createIfAbsent(2 << 20, Map.of())).isFalse();

    assertThat(blob.properties()).contains(new BlobProperties(1 << 20, Map.of("made_by", "test")));
    assertThat(blob.ranges()).containsExactly(new PageRange(512, 1536));
  }

  @Test
  void leaseIsGivenBack_alsoIfTheAnswerIsLost() {
    blob.create(1 << 20, Map.of());
    PageBlobClient leased = blob.lease("1ea5e000-0000-0000-0000-000000000000");
    azure.faults().add(Fault.when().path("/_blob/**").nth(1).dropAfter());
    azure.faults().add(Fault.when().path("/vhds/**").nth(1).dropAfter());

    leased.releaseLease();

    blob.write(0, pages(1, 1)); // without the lease
    assertThat(blob.ranges()).containsExactly(new PageRange(0, 512));
  }

  @Test
  void scriptedRefusal_isSaidAsTheStorageServiceSaysIt() {
    azure.faults().add(Fault.when().answer(409, "Busy", "Later <&>."));

    ServiceException refusal = refusal(() -> blob.create(1 << 20, Map.of()));

    assertThat(refusal.code()).isEqualTo("Busy");
    assertThat(refusal.error().message()).isEqualTo("Later <&>.");
  }

  private static byte[] concat(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(longs = {1 << 20, 128L << 20})
  void rangesAndContents_areWhatWasWrittenAndCleared_inAnyOrder(long size) {
    Random random = new Random(size);
    int pages = (int) (Math.min(size, 1 << 20) / 512);
    BitSet written = new BitSet();
    byte[] expected = new byte[pages * 512];
    blob.create(size, Map.of());

    for (int i = 1; i <= 300; i++) {
      int from = random.nextInt(pages);
      int count = 1 + random.nextInt(Math.min(20, pages - from));
      if (random.nextInt(3) == 0) {
        blob.clear(new PageRange(from * 512L, (from + count) * 512L));
        written.clear(from, from + count);
        Arrays.fill(expected, from * 512, (from + count) * 512, (byte) 0);
      } else {
        blob.write(from * 512L, pages(count, i));
        written.set(from, from + count);
        Arrays.fill(expected, from * 512, (from + count) * 512, (byte) i);
      }
    }

    List<PageRange> ranges = new ArrayList<>();
    for (int at = written.nextSetBit(0);
        at >= 0;
        at = written.nextSetBit(written.nextClearBit(at))) {
      ranges.add(new PageRange(at * 512L, written.nextClearBit(at) * 512L));
    }
    assertThat(blob.ranges()).isEqualTo(ranges);
    assertThat(blob.read(0, expected.length)).isEqualTo(expected);
  }

  @Test
  void longListOfRanges_comesInPages() {
    ScriptedTransport transport = new ScriptedTransport();
    String page =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><PageList><PageRange><Start>%d</Start><End>%d"
            + "</End></PageRange><NextMarker>%s</NextMarker></PageList>";
    transport
        .then(200, page.formatted(0, 511, "a&amp;b"))
        .then(200, page.formatted(1024, 1535, ""));

    List<PageRange> ranges = PageBlobClient.builder(URL).transport(transport).build().ranges();

    assertThat(ranges).containsExactly(new PageRange(0, 512), new PageRange(1024, 1536));
    assertThat(transport.requests().get(1).url())
        .isEqualTo(URL.address() + "?comp=pagelist&marker=a%26b&sv=1&sig=s3cret");
  }

  @Test
  void xmlThatReachesOut_orIsBroken_isNotRead() {
    ScriptedTransport transport = new ScriptedTransport();
    transport
        .then(
            200,
            "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><PageList><NextMarker>&e;"
                + "</NextMarker></PageList>")
        .then(200, "<PageList><PageRange><Start>x</Start>")
        .then(200, "");
    PageBlobClient client = PageBlobClient.builder(URL).transport(transport).build();

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(client::ranges).isInstanceOf(MalformedResponseException.class);
    }
  }

  @Test
  void lostAnswersAndBusyService_areTriedAgain() {
    ScriptedTransport transport = new ScriptedTransport();
    transport.thenFail(Reach.MAYBE_SENT).then(503, "").then(201, "");

    PageBlobClient.builder(URL).transport(transport).build().write(0, pages(1, 1));

    assertThat(transport.requests()).hasSize(3);
    assertThat(transport.requests())
        .allSatisfy(
            sent ->
                assertThat(sent.headers().first("x-ms-content-crc64"))
                    .contains(Crc64.base64(pages(1, 1), 0, 512)));
  }

  @Test
  void wrongChecksum_isRefused_andChangesNothing() {
    blob.create(1 << 20, Map.of());

    assertThat(
            azure
                .transport()
                .execute(
                    new TransportRequest(
                        "PUT",
                        URL.address() + "?comp=page",
                        Headers.of(
                            "x-ms-page-write", "update",
                            "x-ms-range", "bytes=0-511",
                            "x-ms-content-crc64", "AAAAAAAAAAA="),
                        pages(1, 1)))
                .headers()
                .first("x-ms-error-code"))
        .contains("Crc64Mismatch");
    assertThat(blob.ranges()).isEmpty();
  }

  @Test
  void checksum_isTheStorageServices() {
    byte[] check = "123456789".getBytes(StandardCharsets.US_ASCII);

    assertThat(Crc64.of(check, 0, check.length)).isEqualTo(0xAE8B14860A799888L);
  }

  @Test
  void whatIsNotPages_isRefusedAtOnce() {
    assertThatThrownBy(() -> blob.write(1, pages(1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> blob.write(0, new byte[511]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> blob.write(0, new byte[(4 << 20) + 512]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> blob.create(513, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(azure.journal().entries()).isEmpty();
  }

  @Test
  void missingBlob_isNotFound_inBothWays() {
    assertThatThrownBy(() -> blob.write(0, pages(1, 1)))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> blob.writeAsync(0, pages(1, 1)).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void lease_keepsOthersFromWriting() {
    blob.create(1 << 20, Map.of());
    PageBlobClient leased = blob.lease("11111111-2222-3333-4444-555555555555");

    assertThat(refusal(() -> blob.write(0, pages(1, 1))).code()).isEqualTo("LeaseIdMissing");
    assertThat(refusal(() -> blob.lease("other"))).isInstanceOf(ConflictException.class);
    leased.write(0, pages(1, 1));
    leased.releaseLease();
    blob.write(512, pages(1, 1));

    assertThat(blob.ranges()).containsExactly(new PageRange(0, 1024));
  }

  @Test
  void signature_isNotShown() {
    assertThat(URL.toString() + blob + URL.address()).doesNotContain("s3cret");
    assertThat(refusal(() -> blob.write(0, pages(1, 1)))).hasMessageNotContaining("s3cret");
  }

  @Test
  void signatureThatHasExpired_isRefused_andCanBeRenewed() {
    String expired = URL.address() + "?se=2023-12-31T00%3A00%3A00Z&sig=x";
    BlobUrl[] urls = {BlobUrl.parse(expired)};
    PageBlobClient client =
        PageBlobClient.builder(urls[0])
            .renewing(() -> urls[0])
            .transport(azure.transport())
            .build();
    assertThatThrownBy(() -> client.create(512, Map.of())).isInstanceOf(AccessException.class);

    urls[0] = BlobUrl.parse(expired.replace("2023", "2033"));
    client.create(512, Map.of());

    assertThat(client.properties()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://disks.example.com/c/b",
        "https://user:secret@disks.example.com/c/b",
        "https://disks.example.com/",
        "https://disks.example.com/c/../b",
        "https://disks.example.com/c/%2e%2e/b",
        "https://disks.example.com/c//b",
        "https://disks.example.com/c/b#f",
        "nonsense"
      })
  void urlThatIsNoBlobs_isRefused_withoutShowingIt(String url) {
    assertThatThrownBy(() -> BlobUrl.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(longs = {1 << 20, 128L << 20})
  void snapshot_hasSmallBlobs_andNotLargeOnes(long size) {
    blob.create(size, Map.of("a", "b"));
    blob.write(0, pages(3, 9));
    String snapshot = azure.snapshot();
    blob.write(0, pages(1, 1));

    azure.restore(snapshot);

    if (size == 1 << 20) {
      assertThat(blob.read(0, 1536)).isEqualTo(pages(3, 9));
    } else {
      assertThat(blob.properties()).isEmpty();
    }
  }
}
