// The addresses of workers, as pages that trust no string ask for them.
import { scriptPolicy } from './script-policy.ts';

type Make = (address: string) => string;

/** In browsers without Trusted Types an address stays the string it is. */
const { trustedTypes } = globalThis as {
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL: Make }): { createScriptURL: Make };
  };
};

const ownAddress: Make = (address) => {
  if (new URL(address, location.href).origin !== location.origin)
    throw new TypeError(`A script of another site: ${address}`);
  return address;
};

const policy = trustedTypes?.createPolicy(scriptPolicy, { createScriptURL: ownAddress }) ?? {
  createScriptURL: ownAddress,
};

/**
 * Takes the address of a worker; gives it as `new Worker` and `register` take it. Throws where it
 * is not of this site.
 */
export const scriptAddress: Make = (address) => policy.createScriptURL(address);
