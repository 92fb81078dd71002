package cn.yijianban.devices.evaluator;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.frame.Checksums;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How one make of evaluator talks.
 *
 * @param name as written in the configuration
 * @param source what is published of this make, and what has to be entered from its maker's page
 * @param head hexadecimal bytes a frame begins with; empty when a reply is one bare byte
 * @param tail hexadecimal bytes a frame ends with
 * @param length how the length is written behind the head; it counts the bytes between length and
 *     checksum
 * @param check how the checksum is made, over length and body
 * @param prompt body that invites the citizen, hexadecimal
 * @param cancel body that ends the invitation
 * @param query body that asks for the state
 * @param reply body of a key press with {@code ??} for the key, such as {@code 060000??}
 * @param keys hexadecimal key to grade, 5 very satisfied to 1 very dissatisfied
 * @param timeoutKey key code that stands for "nobody pressed"; empty when the device sends none
 */
public record EvaluatorProfile(
    String name,
    String source,
    String head,
    String tail,
    LengthField length,
    Check check,
    String prompt,
    String cancel,
    String query,
    String reply,
    Map<String, Integer> keys,
    String timeoutKey) {

  /** How a length is written. */
  public enum LengthField {
    NONE,
    U8,
    U16BE,
    U16LE;

    private Bytes of(int size) {
      return switch (this) {
        case NONE -> Bytes.empty();
        case U8 -> Bytes.of(size);
        case U16BE -> Bytes.of(size >> 8, size);
        case U16LE -> Bytes.of(size, size >> 8);
      };
    }
  }

  /** How a checksum is made. */
  public enum Check {
    NONE,
    XOR,
    SUM8,
    SUM16LE,
    CRC16_MODBUS,
    CRC_CCITT;

    private Bytes of(Bytes counted) {
      int end = counted.size();
      return switch (this) {
        case NONE -> Bytes.empty();
        case XOR -> Bytes.of(Checksums.xor(counted, 0, end));
        case SUM8 -> Bytes.of(Checksums.sum8(counted, 0, end));
        case SUM16LE -> littleEndian(Checksums.sum16(counted, 0, end));
        case CRC16_MODBUS -> littleEndian(Checksums.modbus(counted, 0, end));
        case CRC_CCITT -> {
          int crc = Checksums.ccitt(counted, 0, end);
          yield Bytes.of(crc >> 8, crc);
        }
      };
    }

    private static Bytes littleEndian(int sum) {
      return Bytes.of(sum, sum >> 8);
    }
  }

  public EvaluatorProfile {
    keys = Map.copyOf(keys);
    keys.forEach(
        (key, grade) -> {
          if (grade < 1 || grade > 5) {
            throw new IllegalArgumentException("key " + key + " has a grade outside 1 to 5");
          }
        });
    if (keys.containsKey(timeoutKey)) {
      throw new IllegalArgumentException("a time-out is never a grade: key " + timeoutKey);
    }
    if (!reply.contains("??")) {
      throw new IllegalArgumentException("the reply names no place for the key");
    }
  }

  /** The profiles this product knows by name. */
  public static List<EvaluatorProfile> known() {
    JsonMapper json =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (InputStream in = EvaluatorProfile.class.getResourceAsStream("profiles.json")) {
      if (in == null) {
        throw new IllegalStateException("profiles.json is not in the program");
      }
      return List.of(json.readValue(in, EvaluatorProfile[].class));
    } catch (IOException e) {
      throw new IllegalStateException("profiles.json cannot be read", e);
    }
  }

  /**
   * The profile of that name.
   *
   * @throws IllegalArgumentException with one sentence that lists the known names
   */
  public static EvaluatorProfile named(String name) {
    List<EvaluatorProfile> known = known();
    return known.stream()
        .filter(profile -> profile.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no evaluator profile is called "
                        + name
                        + "; known are "
                        + String.join(", ", known.stream().map(EvaluatorProfile::name).toList())));
  }

  /** A frame around a body. */
  public Bytes frame(Bytes body) {
    Bytes counted = length.of(body.size()).plus(body);
    return Bytes.hex(head).plus(counted).plus(check.of(counted)).plus(Bytes.hex(tail));
  }

  /** The frame of a key press. */
  public Bytes press(String key) {
    return frame(Bytes.hex(reply.replace("??", key)));
  }

  /**
   * All keys that appear whole in a stream, as upper-case hexadecimal, and what is left of the
   * stream.
   */
  public Keys keysIn(Bytes stream) {
    List<String> found = new ArrayList<>();
    Bytes rest = stream;
    int size = press("00").size();
    while (rest.size() >= size) {
      Optional<String> key = keyAtFront(rest.slice(0, size));
      key.ifPresent(found::add);
      rest = rest.slice(key.isPresent() ? size : 1, rest.size());
    }
    return new Keys(found, rest);
  }

  /** Keys of a stream and the bytes behind the last of them. */
  public record Keys(List<String> keys, Bytes rest) {
    public Keys {
      keys = List.copyOf(keys);
    }
  }

  private Optional<String> keyAtFront(Bytes frame) {
    int bodyAt = Bytes.hex(head).size() + length.of(0).size();
    int keyAt = bodyAt + reply.replaceAll("\\s", "").indexOf("??") / 2;
    String key = frame.slice(keyAt, keyAt + 1).toHex().toUpperCase(Locale.ROOT);
    return press(key).equals(frame) ? Optional.of(key) : Optional.empty();
  }
}
