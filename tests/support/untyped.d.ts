/** What the tests use of libraries that come without types. */

declare module "datapackage" {
  interface Resource {
    schema: {
      fieldNames: string[];
      /** Throws for a cell that is not of its column's type or breaks a constraint. */
      castRow(row: string[]): unknown[];
    };
  }

  export class Package {
    static load(descriptor: unknown, options: { basePath: string; strict: boolean }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    getResource(name: string): Resource | null;
  }
}

declare module "@adobe/structured-data-validator" {
  interface Issue {
    rootType: string;
    issueMessage: string;
    severity: "ERROR" | "WARNING";
    fieldNames?: string[];
  }

  export default class Validator {
    constructor(schemaOrg: unknown);
    /** Things by format and type, as extractors of structured data give them. */
    validate(extracted: { jsonld: Record<string, unknown[]> }): Promise<Issue[]>;
  }
}

declare module "es-check" {
  interface Checks {
    checkBrowser: boolean;
    checkFeatures: boolean;
    module: boolean;
    files: string;
  }

  /** With options instead of a logger it gives what is wrong; without, it ends the process. */
  export function runChecks(
    checks: Checks[],
    options: object,
  ): { success: boolean; errors: { file: string; err: Error }[] };
}
