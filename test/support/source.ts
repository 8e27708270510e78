import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** A file of the source, and which other files it imports, by run time or for types only. */
export interface SourceFile {
  /** From the top of the repository, such as `src/app.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;

/** Every source file. */
export function sourceFiles(pattern = 'src/**/*.ts'): SourceFile[] {
  return globSync(pattern)
    .toSorted()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      const imports = [...text.matchAll(IMPORT)].map(([, to = '']) => normalize(join(dirname(path), to)));
      return { path, text, imports };
    });
}

/** The folder of `src` that a file is in; `top` for the files above all. */
export const sliceOf = (path: string): string => /^src\/([^/]+)\//.exec(path)?.[1] ?? 'top';

/** A way from a file back to itself, or null. */
export function circle(files: readonly SourceFile[]): string[] | null {
  const imports = new Map(files.map((file) => [file.path, file.imports]));
  const done = new Set<string>();
  const walk = (path: string, way: string[]): string[] | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of imports.get(path) ?? []) {
      const found = walk(next, [...way, path]);
      if (found) return found;
    }
    done.add(path);
    return null;
  };
  for (const { path } of files) {
    const found = walk(path, []);
    if (found) return found;
  }
  return null;
}
