import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Where the time went in a V8 profile: own time per function and per package, most first, in ms and percent. */
export function describeProfile(file: string, top = 40): string {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const byFunction = new Map<string, number>();
  const byPackage = new Map<string, number>();
  let total = 0;
  samples.forEach((id, i) => {
    const { functionName, url, lineNumber } = byId.get(id)?.callFrame ?? { functionName: '', url: '', lineNumber: 0 };
    if (functionName === '(idle)') return;
    const ms = (timeDeltas[i] ?? 0) / 1_000;
    total += ms;
    const place = placeOf(url);
    add(
      byFunction,
      `${functionName === '' ? '(anonymous)' : functionName} ${place}${url === '' ? '' : `:${lineNumber + 1}`}`,
      ms,
    );
    add(byPackage, packageOf(place) ?? functionName, ms);
  });
  const list = (map: ReadonlyMap<string, number>, count: number): string[] =>
    [...map]
      .sort(([, a], [, b]) => b - a)
      .slice(0, count)
      .map(
        ([name, ms]) => `${((100 * ms) / total).toFixed(1).padStart(5)} %  ${ms.toFixed(0).padStart(7)} ms  ${name}`,
      );
  return [`${file}: ${total.toFixed(0)} ms busy`, ...list(byPackage, 25), '', ...list(byFunction, top)].join('\n');
}

export function profilesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.cpuprofile'))
    .map((name) => join(folder, name));
}

function add(map: Map<string, number>, key: string, ms: number): void {
  map.set(key, (map.get(key) ?? 0) + ms);
}

function placeOf(url: string): string {
  return url.startsWith('file://') ? relative(process.cwd(), new URL(url).pathname) : url;
}

function packageOf(place: string): string | undefined {
  if (place === '') return undefined;
  return (
    /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(place)?.[1] ?? /^(dist\/[^/]+(?:\/[^/]+)?)\//.exec(place)?.[1] ?? place
  );
}
