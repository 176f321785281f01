/** What people bring as an edition: the guideline's text, or a framework as JSON. */
import type { Finding } from '../../grid';
import { type Framework, readFramework, unknownBodies } from '..';
import { parseGuidelines } from './guidelines';

export interface ReadEdition {
  /** Undefined where a JSON file is no framework; an error among the findings says why. */
  readonly framework: Framework | undefined;
  readonly findings: readonly Finding[];
}

/** Read the content of a file. Never throws for what it says. */
export function readEdition(content: string): ReadEdition {
  if (!/^\uFEFF?\s*\{/u.test(content)) return parseGuidelines(content);
  const read = readFramework(parsed(content));
  if (!('framework' in read)) {
    const parameters = { path: read.path === '' ? '{}' : read.path, fault: read.fault };
    const finding: Finding = { code: 'framework.json-invalid', severity: 'error', place: {}, parameters };
    return { framework: undefined, findings: [finding] };
  }
  const findings = unknownBodies(read.framework).map((printed): Finding => ({
    code: 'framework.unknown-body',
    severity: 'warning',
    place: {},
    parameters: { printed, id: `X-${printed}` },
  }));
  return { framework: read.framework, findings };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}
