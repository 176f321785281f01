/** What stands in an export, said for programs: a Table Schema (Frictionless Data) beside CSV, a JSON Schema beside JSON. */
import { word, type State } from '../../core/index';
import { indicatorKey, type DataColumn } from './columns';

/** A data package with one resource, the CSV of this name. */
export function tableSchema(state: State, columns: readonly DataColumn[], file: string): unknown {
  const { language, edition } = state;
  return {
    name: 'policy-returns',
    title: edition.title,
    profile: 'tabular-data-package',
    resources: [
      {
        name: 'returns',
        path: file,
        profile: 'tabular-data-resource',
        encoding: 'utf-8',
        description: word(language, 'export.about-csv'),
        schema: {
          fields: columns.map(tableField),
          missingValues: [''],
          primaryKey: ['key'],
        },
      },
    ],
  };
}

function tableField({ key, title, description, type, codes, required }: DataColumn): unknown {
  const constraints = {
    ...(required === true ? { required } : {}),
    ...(codes === undefined ? {} : { enum: codes.map(({ code }) => code) }),
  };
  return {
    name: key,
    title,
    type: type === 'date' ? 'date' : type === 'number' || type === 'percent' ? 'number' : 'string',
    ...aboutOf(description, codes),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

function aboutOf(description: string | undefined, codes: DataColumn['codes']): { description?: string } {
  const meanings = codes?.map(({ code, label }) => `${code}: ${label}`).join('; ');
  const parts = [description, meanings].filter((part) => part !== undefined);
  return parts.length === 0 ? {} : { description: parts.join(' ') };
}

/** Draft 2020-12, for the list of returns. */
export function jsonSchema(state: State, columns: readonly DataColumn[]): unknown {
  const single = columns.filter(({ index }) => index === undefined);
  const indicator = columns.filter(({ index }) => index === 1);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: state.edition.title,
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: [...single.map(({ key }) => key), 'kpis'],
      properties: {
        ...Object.fromEntries(single.map((column) => [column.key, property(column)])),
        kpis: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['no', ...indicator.map(({ key }) => indicatorKey(key))],
            properties: {
              no: { type: 'integer', minimum: 1 },
              ...Object.fromEntries(indicator.map((column) => [indicatorKey(column.key), property(column)])),
            },
          },
        },
      },
    },
  };
}

function property({ title, description, type, codes, required }: DataColumn): unknown {
  const base = type === 'number' || type === 'percent' ? 'number' : 'string';
  return {
    title,
    ...aboutOf(description, codes),
    type: required === true ? base : [base, 'null'],
    ...(type === 'date' ? { format: 'date' } : {}),
    ...(codes === undefined
      ? {}
      : { enum: [...codes.map(({ code }) => code), ...(required === true ? [] : [null])] }),
  };
}
