/**
 * A process of its own that runs the voice of the package `espeak-ng`: it would hold up the event loop, and its
 * licence asks for distance. It takes the arguments of the program of that name and a text, and answers sound.
 * Nothing of ours but this file is loaded here.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** What is asked of this process. */
export interface Order {
  readonly id: number;
  /** Arguments of `espeak-ng`, without those that name files. */
  readonly args: readonly string[];
  /** What is to be spoken; null to hear what it prints. */
  readonly text: string | null;
}

/** What it answers. */
export type Outcome =
  | { readonly id: number; readonly wave: Uint8Array; readonly printed: string }
  | { readonly id: number; readonly failure: string };

interface Runtime {
  readonly FS: {
    writeFile(path: string, text: string): void;
    readFile(path: string): Uint8Array;
    unlink(path: string): void;
    analyzePath(path: string): { exists: boolean };
  };
  _main(argc: number, argv: number): number;
}
type Start = (options: {
  arguments: string[];
  print: (line: string) => void;
  printErr: (line: string) => void;
  instantiateWasm: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => object;
}) => Promise<Runtime>;
interface Memory {
  readonly memory: WebAssembly.Memory;
  stackSave(): number;
  stackRestore(pointer: number): void;
  stackAlloc(bytes: number): number;
}

let printed: string[] = [];
/** Arguments that earlier runs have read. The program goes on reading after them, so they are stood in for. */
let alreadyRead = 0;

async function start(): Promise<(order: Order) => Outcome> {
  const path = createRequire(import.meta.url).resolve('espeak-ng');
  const { default: run } = (await import(pathToFileURL(path).href)) as { default: Start };
  const bytes = await readFile(path.replace(/\.js$/, '.wasm'));
  let memory: Memory | null = null;
  const first = ['--version'];
  const runtime = await run({
    arguments: first,
    print: (line) => printed.push(line),
    printErr: (line) => printed.push(line),
    instantiateWasm: (imports, done) => {
      void WebAssembly.instantiate(bytes, imports).then(({ instance, module }) => {
        memory = instance.exports as unknown as Memory;
        done(instance, module);
      });
      return {};
    },
  });
  alreadyRead = first.length + 1;
  if (!memory) throw new Error('The voice has no memory.');
  const stack: Memory = memory;
  return (order) => obey(runtime, stack, order);
}

/** Runs the program once more in the memory it has: to start it anew would cost ten times as much. */
function obey(runtime: Runtime, memory: Memory, { id, args, text }: Order): Outcome {
  printed = [];
  if (runtime.FS.analyzePath('out.wav').exists) runtime.FS.unlink('out.wav');
  if (text !== null) runtime.FS.writeFile('in.txt', text);
  const files = text === null ? [] : ['-f', 'in.txt', '-w', 'out.wav'];
  const code = call(runtime, memory, [...args, ...files]);
  const isSpoken = text === null || runtime.FS.analyzePath('out.wav').exists;
  if (code !== 0 || !isSpoken) return { id, failure: printed.join(' ') || `code ${code}` };
  const wave = text === null ? new Uint8Array() : runtime.FS.readFile('out.wav');
  return { id, wave, printed: printed.join('\n') };
}

function call(runtime: Runtime, memory: Memory, args: readonly string[]): number {
  const before = memory.stackSave();
  const place = (word: string): number => {
    const bytes = new TextEncoder().encode(`${word}\0`);
    const at = memory.stackAlloc(bytes.length);
    new Uint8Array(memory.memory.buffer).set(bytes, at);
    return at;
  };
  const name = place('espeak-ng');
  const pointers = [...Array<number>(alreadyRead).fill(name), ...args.map(place), 0];
  const argv = memory.stackAlloc(pointers.length * 4);
  new Uint32Array(memory.memory.buffer).set(pointers, argv / 4);
  try {
    return runtime._main(pointers.length - 1, argv);
  } catch (error) {
    // Some of its ways out call exit(), which arrives here as an error with a status.
    if (error instanceof Object && 'status' in error) return Number(error.status);
    throw error;
  } finally {
    alreadyRead = pointers.length - 1;
    memory.stackRestore(before);
  }
}

const ready = start();
process.on('disconnect', () => process.exit(0));
process.on('message', (order: Order) => {
  ready
    .then((answer) => process.send?.(answer(order)))
    .catch((error: unknown) => process.send?.({ id: order.id, failure: String(error) }));
});
