export declare const WAIT: number;
export declare const PROCESS: number;
export declare const TEST: number;
