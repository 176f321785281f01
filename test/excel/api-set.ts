/** Which calls of Office.js a program makes, and from which requirement set each comes, by the library's own types. */
import ts from 'typescript';

export interface ApiUse {
  /** `Table.resize`. */
  readonly name: string;
  readonly set: string;
  readonly version: string;
  readonly file: string;
  readonly line: number;
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  resolveJsonModule: true,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  types: ['office-js'],
};

/** Every use of an annotated name of the library in these files. */
export function apiUses(files: readonly string[]): ApiUse[] {
  const program = ts.createProgram([...files], OPTIONS);
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`Not a source: ${file}`);
    return usesIn(source, checker);
  });
}

function usesIn(source: ts.SourceFile, checker: ts.TypeChecker): ApiUse[] {
  const uses: ApiUse[] = [];
  const add = (node: ts.Node, declarations: readonly ts.Declaration[]) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    // Of what may be a chart or a slicer, both are meant.
    for (const one of declarations.flatMap((declaration) => annotation(declaration) ?? []))
      uses.push({ ...one, file: source.fileName, line: line + 1 });
  };
  const visit = (node: ts.Node): void => {
    for (const found of meant(node, checker)) add(node, found);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

/** The declarations that a node leads to. */
function meant(node: ts.Node, checker: ts.TypeChecker): (readonly ts.Declaration[])[] {
  if (ts.isCallExpression(node)) return [calledBy(node, checker), ...loadedNames(node, checker)];
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const wanted = ts.isObjectLiteralExpression(node.parent)
      ? checker.getContextualType(node.parent)
      : undefined;
    return wanted === undefined ? [] : [declarationsOf(propertyOf(wanted, node.name.getText(), checker))];
  }
  if (ts.isBindingElement(node)) {
    const name = (node.propertyName ?? node.name).getText();
    return [declarationsOf(propertyOf(checker.getTypeAtLocation(node.parent), name, checker))];
  }
  return ts.isPropertyAccessExpression(node) && !isCalled(node)
    ? [declarationsOf(checker.getSymbolAtLocation(node.name))]
    : [];
}

/** Of several declarations of a call that one which is meant. */
function calledBy(call: ts.CallExpression, checker: ts.TypeChecker): readonly ts.Declaration[] {
  const declaration = checker.getResolvedSignature(call)?.declaration;
  return declaration === undefined || ts.isJSDocSignature(declaration) ? [] : [declaration];
}

function isCalled(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && node.parent.expression === node;
}

function declarationsOf(symbol: ts.Symbol | undefined): readonly ts.Declaration[] {
  return symbol?.declarations ?? [];
}

function propertyOf(type: ts.Type, name: string, checker: ts.TypeChecker): ts.Symbol | undefined {
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) => checker.getPropertyOfType(part, name) ?? [])[0];
}

/** `load('items/name,format/fill/color')` names properties in a text. */
function loadedNames(call: ts.CallExpression, checker: ts.TypeChecker): (readonly ts.Declaration[])[] {
  const { expression, arguments: given } = call;
  const [text] = given;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
  if (text === undefined || !ts.isStringLiteral(text)) return [];
  const from = checker.getTypeAtLocation(expression.expression);
  return text.text.split(',').flatMap((path) => {
    let type: ts.Type | undefined = from;
    return path
      .trim()
      .split('/')
      .map((name) => {
        const property: ts.Symbol | undefined = type && propertyOf(type, name, checker);
        if (property === undefined) throw new Error(`${call.getText()}: no property ${name}.`);
        const found = checker.getTypeOfSymbol(property);
        type = checker.getIndexTypeOfType(found, ts.IndexKind.Number) ?? found;
        return declarationsOf(property);
      });
  });
}

function annotation(declaration: ts.Declaration): Pick<ApiUse, 'name' | 'set' | 'version'> | undefined {
  if (!declaration.getSourceFile().fileName.includes('@types/office-js/')) return undefined;
  const text = ts
    .getJSDocCommentsAndTags(declaration)
    .map((comment) => comment.getText())
    .join('\n');
  const found = /\[\s*Api set:\s*(\w+)\s+([^\]]+)\]/i.exec(text);
  if (found === null) return undefined;
  const parent = declaration.parent as ts.Node & { readonly name?: ts.Node };
  const owner = parent.name === undefined ? '' : `${parent.name.getText()}.`;
  const named = declaration as ts.NamedDeclaration;
  return {
    name: `${owner}${named.name?.getText() ?? ''}`,
    set: found[1] ?? '',
    version: (found[2] ?? '').trim(),
  };
}

/** Whether a use needs more than this requirement set; a set of another name is always more. */
export function isAbove(use: ApiUse, set: string, version: string): boolean {
  if (use.set !== set) return true;
  // `1.2 for options; 1.7 for password`: the most that a use may need. A preview has no number at all.
  const needed = use.version.match(/\d+\.\d+/g) ?? ['Infinity'];
  return needed.some((one) => rank(one) > rank(version));
}

function rank(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}
