import { DOCUMENTED_EXAMPLE } from './documented-example.ts';
import { seededGuid, seededRandom, seedOf } from './seeded.ts';

export interface Customer {
  readonly id: string;
  readonly companyName: string;
  readonly domain: string;
}

/** A tenant that is not a customer of the sample partner: every call for it gets 403/20002. */
export const FOREIGN_CUSTOMER_ID = '00000403-0000-4000-8000-000000020002';

const COMPANIES = [
  'Contoso',
  'Northwind Traders',
  'Adatum Corporation',
  'Tailspin Toys',
  'Wingtip Toys',
  'Litware',
  'Proseware',
  'Woodgrove Bank',
  'Alpine Ski House',
  'Blue Yonder Airlines',
  'Coho Vineyard',
  'Fourth Coffee',
  'Graphic Design Institute',
  'Humongous Insurance',
  'Lucerne Publishing',
  'Margie’s Travel',
  'Munson’s Pickles and Preserves',
  'Relecloud',
  'School of Fine Art',
  'Southridge Video',
  'The Phone Company',
  'Trey Research',
  'VanArsdel',
  'Wide World Importers',
  'Best For You Organics',
  'Bellows College',
  'City Power & Light',
  'Consolidated Messenger',
  'Pekárna Žitná',
  'Padaria São João',
];
const DIVISIONS = ['', ' Retail', ' Services', ' Logistics'];
/** Right-to-left text with bidirectional controls that would reorder the text after it. */
export const HOSTILE_COMPANY = 'חברת דוגמה Bidi\u2069\u202e';
const OTHERS = ['Škola Na Výsluní', 'Güneş Tekstil', '台北書店', 'Café Lumière', HOSTILE_COMPANY];

const names = [...DIVISIONS.flatMap((division) => COMPANIES.map((company) => company + division)), ...OTHERS];

/** Over 120 sample customers, in the order in which the service lists them. */
export const CUSTOMERS: readonly Customer[] = names.map((companyName) => ({
  id:
    companyName === 'Contoso' ? DOCUMENTED_EXAMPLE.customerId : seededGuid(seededRandom(seedOf(companyName))),
  companyName,
  domain: `${domainLabel(companyName)}.example`,
}));

/** Throws when no sample customer has the name. */
export function customerNamed(name: string): Customer {
  const customer = CUSTOMERS.find(({ companyName }) => companyName === name);
  if (!customer) throw new Error(`No sample customer is called ${name}`);
  return customer;
}

function domainLabel(name: string): string {
  const ascii = name.normalize('NFKD').replaceAll(/[^\dA-Za-z]/g, '');
  return ascii === '' ? 'taipei-books' : ascii.toLowerCase();
}
