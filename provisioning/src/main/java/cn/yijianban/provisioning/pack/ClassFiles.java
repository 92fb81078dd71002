package cn.yijianban.provisioning.pack;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Class files without what only a debugger reads. Names of local variables, and of libraries the
 * numbers of lines, are a quarter of a jar, and Java keeps them in its memory and in its cache.
 */
final class ClassFiles {
  private static final int NEWEST = Opcodes.ASM9;

  private ClassFiles() {}

  /** Ours: a stack trace still tells the line. */
  static byte[] withLines(byte[] file) {
    ClassWriter thin = new ClassWriter(0);
    new ClassReader(file).accept(new WithoutVariables(thin), 0);
    return thin.toByteArray();
  }

  /** A library's: a stack trace tells class and method. */
  static byte[] withoutLines(byte[] file) {
    ClassWriter thin = new ClassWriter(0);
    new ClassReader(file).accept(thin, ClassReader.SKIP_DEBUG);
    return thin.toByteArray();
  }

  private static final class WithoutVariables extends ClassVisitor {
    WithoutVariables(ClassVisitor to) {
      super(NEWEST, to);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new MethodVisitor(
          NEWEST, super.visitMethod(access, name, descriptor, signature, exceptions)) {
        @Override
        public void visitLocalVariable(
            String variable,
            String type,
            @Nullable String generic,
            Label start,
            Label end,
            int index) {}
      };
    }
  }
}
