package io.meshwork.quality.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "192.168.255.255",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:a9fe:a9fe",
        "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1",
        "100::1",
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:10::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd12:3456:789a::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
        "ff0e::1"
      })
  void whatIsNotOfThePublicInternetIsNot(String address) {
    assertThat(Network.isPublic(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "169.255.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.167.255.255",
        "192.169.0.1",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "::ffff:8.8.8.8",
        "2001:4860:4860::8888",
        "2606:4700:4700::1111",
        "2a00:1450:4001:800::200e"
      })
  void whatIsOfThePublicInternetIs(String address) {
    assertThat(Network.isPublic(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.1.2.3, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.168.4.0/22, 192.168.7.255, true",
    "192.168.4.0/22, 192.168.8.0, false",
    "127.0.0.1, 127.0.0.1, true",
    "127.0.0.1, 127.0.0.2, false",
    "127.0.0.0/8, ::ffff:127.0.0.1, true",
    "0.0.0.0/0, 8.8.8.8, true",
    "0.0.0.0/0, ::1, false",
    "fd00::/8, fd12::1, true",
    "fd00::/8, fe80::1, false",
    "::1/128, ::1, true"
  })
  void aBlockHoldsWhatSharesItsLeadingBits(String block, String address, boolean isIn) {
    assertThat(Network.parse(block).contains(InetAddress.ofLiteral(address))).isEqualTo(isIn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "::/129"})
  void whatIsNoBlockIsRefused(String block) {
    assertThatThrownBy(() -> Network.parse(block)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://hooks.example/",
        "file:///etc/passwd",
        "gopher://hooks.example/",
        "hooks.example",
        "https://127.1/",
        "https://0x7f.1/",
        "https:///path",
        "https://ada:secret@hooks.example/",
        "jar:https://hooks.example!/"
      })
  void whatCannotBePostedToIsNoTarget(String url) {
    assertThatThrownBy(() -> new Target(URI.create(url), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutTlsOnlyWhatTheOperatorAllowsIsReached() {
    var plain = new Target(URI.create("http://hooks.example/"), List.of());
    var inside =
        new Target(URI.create("http://hooks.example/"), List.of(Network.parse("10.0.0.0/8")));
    var secure = new Target(URI.create("https://hooks.example/"), List.of());

    assertThat(plain.mayBeAt(InetAddress.ofLiteral("8.8.8.8"))).isFalse();
    assertThat(inside.mayBeAt(InetAddress.ofLiteral("10.2.3.4"))).isTrue();
    assertThat(inside.mayBeAt(InetAddress.ofLiteral("8.8.8.8"))).isFalse();
    assertThat(inside.mayBeAt(InetAddress.ofLiteral("127.0.0.1"))).isFalse();
    assertThat(secure.mayBeAt(InetAddress.ofLiteral("8.8.8.8"))).isTrue();
    assertThat(secure.mayBeAt(InetAddress.ofLiteral("10.2.3.4"))).isFalse();
  }
}
