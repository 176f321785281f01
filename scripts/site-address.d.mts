export declare const DEVELOPMENT_ADDRESS: string;
export declare function siteAddress(given: string | undefined): string;
export declare function withAddress(manifest: string, address: string): string;
