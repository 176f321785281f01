import type { Browser } from 'playwright-core';

export declare function chromiumPath(): string | undefined;
export declare function launchChromium(): Promise<Browser>;
