/** What the charts of a file say of the cells that they stand over. */
import { openParts } from '../../../src/files/patch';

export interface ChartCache {
  readonly title: string;
  readonly series: readonly {
    readonly name: string;
    /** Figures by their place; of an empty cell there is none. */
    readonly values: readonly (readonly [place: number, value: number])[];
    /** The cells that they stand for, from the first one down. */
    readonly sheet: string;
    readonly column: string;
    readonly row: number;
  }[];
}

/** What the charts of a file show to who does not calculate, sorted by title. */
export function chartCaches(file: Uint8Array): ChartCache[] {
  const parts = openParts(file);
  return chartPaths(file)
    .map((path): ChartCache => {
      const xml = parts.text(path);
      const title = /<c:title>.*?<\/c:title>/s.exec(xml)?.[0] ?? '';
      return {
        title: [...title.matchAll(/<a:t>(.*?)<\/a:t>/g)].map(([, text = '']) => text).join(''),
        series: [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => seriesOf(series)),
      };
    })
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}

function seriesOf(xml: string): ChartCache['series'][number] {
  const name = /<c:tx>.*?<c:v>(.*?)<\/c:v>/s.exec(xml)?.[1] ?? '';
  const values = /<c:val>.*?<\/c:val>/s.exec(xml)?.[0] ?? '';
  const [, sheet = '', column = '', row = ''] = /<c:f>'?(.*?)'?!\$([A-Z]+)\$(\d+)/.exec(values) ?? [];
  const points = [...values.matchAll(/<c:pt idx="(\d+)"[^>]*><c:v>(.*?)<\/c:v>/g)];
  return {
    name,
    values: points.map(([, place, value]) => [Number(place), Number(value)] as const),
    sheet,
    column,
    row: Number(row),
  };
}

export function chartPaths(file: Uint8Array): string[] {
  return openParts(file)
    .paths()
    .filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path));
}
