package dev.imagegallery.inmemory.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.ReplicationTiming;
import dev.imagegallery.inmemory.server.ServedCloud.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What replicas have served, over HTTP. */
class ReplicaApiTest {

  private final ServedCloud cloud =
      new ServedCloud(InMemoryAzure.builder().replication(ReplicationTiming.instant()).build());

  @AfterEach
  void close() {
    cloud.close();
  }

  private void createMachine(String name) throws Exception {
    String body =
        """
        {'location':'westus','properties':{'storageProfile':{'imageReference':{'id':'%s'}},
         'osProfile':{'computerName':'vm','adminUsername':'me','adminPassword':'Secret-1234'}}}""";
    String path = ServedCloud.COMPUTE + "/virtualMachines/" + name;
    cloud.arm("PUT", path, body.formatted(ServedCloud.VERSION)).is(201);
  }

  @Test
  void R123_deployments_areShownByReplica() throws Exception {
    cloud.readyForVersions(1 << 30, 1 << 30);
    cloud.putVersion(ServedCloud.VERSION, 2, "westus", "eastus").is(201);
    createMachine("a");
    createMachine("b");
    createMachine("c");

    Reply reply = cloud.control("GET", "/replicas?resourceId=" + ServedCloud.VERSION, null).is(200);

    assertThat(reply.json().toString().replace('"', '\''))
        .isEqualTo(
            "{'regions':["
                + "{'region':'westus','state':'Completed','replicas':["
                + "{'index':0,'deployments':2},{'index':1,'deployments':1}]},"
                + "{'region':'eastus','state':'Completed','replicas':["
                + "{'index':0,'deployments':0},{'index':1,'deployments':0}]}]}");
  }

  @ParameterizedTest
  @CsvSource({"'',400", "?resourceId=x,400"})
  void withoutAVersionsId_isRefused(String query, int status) throws Exception {
    cloud.control("GET", "/replicas" + query, null).is(status);
  }

  @Test
  void ofAVersionThatIsNotThere_is404() throws Exception {
    cloud.control("GET", "/replicas?resourceId=" + ServedCloud.VERSION, null).is(404);
  }
}
