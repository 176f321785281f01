export function isShipped(path: string): boolean;
