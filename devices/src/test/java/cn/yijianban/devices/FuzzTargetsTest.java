package cn.yijianban.devices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever takes bytes of a device apart is fuzzed. */
class FuzzTargetsTest {
  private static final String HERE = FuzzTargetsTest.class.getPackageName();
  private final JavaClasses all = new ClassFileImporter().importPackages(HERE);

  @Test
  void every_codec_has_a_fuzz_target() {
    Set<JavaClass> fuzzed = fuzzed();
    assertThat(all.stream().filter(FuzzTargetsTest::decodes).toList())
        .hasSizeGreaterThan(12)
        .allSatisfy(codec -> assertThat(fuzzed).contains(codec));
  }

  /** A class of a driver with a function of bytes, or a codec that is fed byte by byte. */
  private static boolean decodes(JavaClass one) {
    boolean far = one.getPackageName().endsWith(".bench") || one.getSimpleName().endsWith("Test");
    return !far && one.getMethods().stream().anyMatch(FuzzTargetsTest::takesBytes);
  }

  private static boolean takesBytes(JavaMethod method) {
    Set<JavaModifier> modifiers = method.getModifiers();
    return modifiers.contains(JavaModifier.STATIC)
        && !modifiers.contains(JavaModifier.PRIVATE)
        && !modifiers.contains(JavaModifier.SYNTHETIC)
        && !method.getOwner().getPackageName().endsWith(".peer")
        && !method.getRawParameterTypes().isEmpty()
        && method.getRawParameterTypes().getFirst().isEquivalentTo(Bytes.class);
  }

  /** What the targets use, and what that uses. */
  private Set<JavaClass> fuzzed() {
    Deque<JavaClass> next = new ArrayDeque<>();
    all.stream().filter(one -> one.getSimpleName().endsWith("FuzzTest")).forEach(next::add);
    Set<JavaClass> seen = new HashSet<>(next);
    while (!next.isEmpty()) {
      for (Dependency uses : next.remove().getDirectDependenciesFromSelf()) {
        JavaClass used = uses.getTargetClass();
        if (used.getPackageName().startsWith(HERE) && seen.add(used)) {
          next.add(used);
        }
      }
    }
    return seen;
  }
}
