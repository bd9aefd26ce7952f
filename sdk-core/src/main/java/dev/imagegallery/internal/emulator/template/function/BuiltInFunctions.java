package dev.imagegallery.internal.emulator.template.function;

import dev.imagegallery.internal.emulator.template.language.FunctionTable;

/** All functions that need nothing but their arguments. */
public final class BuiltInFunctions {

  /** The table of them. */
  public static final FunctionTable TABLE =
      FunctionTable.builder()
          .addAll(SequenceFunctions.TABLE)
          .addAll(ArrayFunctions.TABLE)
          .addAll(ObjectFunctions.TABLE)
          .addAll(MergeFunctions.TABLE)
          .addAll(ComparisonFunctions.TABLE)
          .addAll(LogicalFunctions.TABLE)
          .addAll(NumericFunctions.TABLE)
          .addAll(StringFunctions.TABLE)
          .addAll(EncodingFunctions.TABLE)
          .addAll(DateFunctions.TABLE)
          .addAll(CidrFunctions.TABLE)
          .addAll(LambdaFunctions.TABLE)
          .build();

  private BuiltInFunctions() {}
}
