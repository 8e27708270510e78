/** A text that stands for values, for remembering what came of them; null for what is nested too deeply to be written. */
export function keyText(values: readonly unknown[]): string | null {
  try {
    return JSON.stringify(values);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
