export declare const REST: readonly string[];
