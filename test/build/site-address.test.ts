import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { DEVELOPMENT_ADDRESS, siteAddress, withAddress } from '../../scripts/site-address.mjs';

const manifest = readFileSync('manifest.xml', 'utf8');

describe('the address of the site', () => {
  it('is the development one unless given', () => {
    expect(siteAddress(undefined)).toBe(DEVELOPMENT_ADDRESS);
    expect(siteAddress('')).toBe(DEVELOPMENT_ADDRESS);
  });

  it.each([
    ['https://returns.example.gov.tw', 'https://returns.example.gov.tw'],
    ['https://returns.example.gov.tw/', 'https://returns.example.gov.tw'],
    ['https://www.example.gov.tw/add-ins/returns/', 'https://www.example.gov.tw/add-ins/returns'],
  ])('%s becomes %s', (given, address) => {
    expect(siteAddress(given)).toBe(address);
  });

  it.each([
    'http://returns.example.gov.tw',
    'returns.example.gov.tw',
    'https://a.example/?x=1',
    'https://a.example/#x',
  ])('%s is refused', (given) => {
    expect(() => siteAddress(given)).toThrow(given);
  });

  it('stands everywhere in the manifest that is written', () => {
    const written = withAddress(manifest, 'https://returns.example.gov.tw');
    expect(written.match(/"https:\/\/localhost/g)).toBeNull();
    expect(written.match(/"https:\/\/returns\.example\.gov\.tw\//g)).toHaveLength(
      manifest.match(/"https:\/\/localhost:3000\//g)?.length ?? 0,
    );
  });
});
