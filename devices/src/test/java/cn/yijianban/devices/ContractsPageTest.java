package cn.yijianban.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Every port has a contract, and {@code docs/device-contracts.md} says what it is run against. */
class ContractsPageTest {
  private static final Path PAGE = Path.of("../docs/device-contracts.md");

  private static List<Class<?>> classes(Predicate<Class<?>> wanted) {
    return ReflectionSupport.findAllClassesInPackage("cn.yijianban.devices", wanted, _ -> true)
        .stream()
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }

  private static boolean isContract(Class<?> type) {
    return Modifier.isAbstract(type.getModifiers())
        && type.getSimpleName().endsWith("Contract")
        && DeviceContract.class.isAssignableFrom(type)
        && type != DeviceContract.class;
  }

  private static List<Class<?>> against(Class<?> contract) {
    return classes(
        type -> contract.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()));
  }

  private static long behaviours(Class<?> contract) {
    return ReflectionSupport.findMethods(
            contract, ContractsPageTest::isTest, HierarchyTraversalMode.TOP_DOWN)
        .size();
  }

  private static boolean isTest(Method method) {
    return method.isAnnotationPresent(Test.class)
        || method.isAnnotationPresent(ParameterizedTest.class);
  }

  @Test
  void every_port_has_a_contract_and_every_run_of_one_names_its_far_end() {
    List<Class<?>> contracts = classes(ContractsPageTest::isContract);
    assertThat(contracts).hasSizeGreaterThanOrEqualTo(DeviceKind.values().length);
    for (Class<?> contract : contracts) {
      assertThat(against(contract))
          .as(contract.getSimpleName())
          .isNotEmpty()
          .allMatch(type -> type.isAnnotationPresent(FarEnd.class));
    }
  }

  @Test
  void the_page_says_what_each_contract_is_run_against() throws IOException {
    String page = render();
    if (Boolean.getBoolean("faults.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().isEqualTo(page);
  }

  private static String render() {
    return """
    # Device contracts

    Made and checked by `ContractsPageTest` (`-Dfaults.write=true` writes it). A contract says what every driver of a port does; each row is
    one far end that the whole contract is run against. Foreign: somebody else wrote the far end, or a program of somebody else stands between.

    | contract | behaviours | far end | foreign |
    |---|---|---|---|
    """
        + classes(ContractsPageTest::isContract).stream()
            .flatMap(contract -> against(contract).stream().map(type -> row(contract, type)))
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(Class<?> contract, Class<?> type) {
    FarEnd end = type.getAnnotation(FarEnd.class);
    return "| %s | %d | %s | %s |"
        .formatted(
            contract.getSimpleName(),
            behaviours(contract),
            end.value(),
            end.foreign() ? "yes" : "");
  }
}
