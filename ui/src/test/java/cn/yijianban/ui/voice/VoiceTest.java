package cn.yijianban.ui.voice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceTest {
  private static final String SENTENCE = "请把身份证放在读卡区";

  @TempDir private Path folder;

  @Test
  void espeak_speaks_chinese_and_english_as_whole_wav_files()
      throws IOException, UnsupportedAudioFileException {
    Voice voice = Engine.espeak(Path.of("/usr/bin/espeak-ng"));
    assertThat(seconds(voice.say(SENTENCE, Locale.CHINA).orElseThrow())).isBetween(1.0, 8.0);
    assertThat(seconds(voice.say("Place your card.", Locale.ENGLISH).orElseThrow()))
        .isBetween(0.5, 4.0);
  }

  @Test
  void a_voice_of_the_sites_own_gets_the_sentence_and_the_language() throws IOException {
    Path program = folder.resolve("speak");
    Files.writeString(program, "#!/bin/sh\nprintf '%044d' 0\nprintf '%s ' \"$@\"\ncat\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    byte[] sound = Engine.own(program).say(SENTENCE, Locale.CHINA).orElseThrow();
    assertThat(new String(sound, 44, sound.length - 44, UTF_8)).isEqualTo("zh " + SENTENCE);
  }

  @Test
  void a_recording_is_better_than_an_engine_and_a_missing_one_is_left_to_it() throws IOException {
    Recordings recordings = new Recordings(folder);
    Voice voice = recordings.or((_, _) -> Optional.of(new byte[] {1}));
    assertThat(voice.say(SENTENCE, Locale.CHINA).orElseThrow()).containsExactly(1);
    Path file = recordings.file(SENTENCE, Locale.CHINA);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {2});
    assertThat(voice.say(SENTENCE, Locale.CHINA).orElseThrow()).containsExactly(2);
    assertThat(voice.say(SENTENCE, Locale.ENGLISH).orElseThrow()).containsExactly(1);
    assertThat(Voices.here(folder).orElseThrow().say(SENTENCE, Locale.CHINA).orElseThrow())
        .containsExactly(2);
  }

  @Test
  void without_a_program_nothing_is_said() {
    assertThat(Engine.own(folder.resolve("none")).say(SENTENCE, Locale.CHINA)).isEmpty();
  }

  private static double seconds(byte[] wav) throws IOException, UnsupportedAudioFileException {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
      return in.getFrameLength() / (double) in.getFormat().getFrameRate();
    }
  }
}
