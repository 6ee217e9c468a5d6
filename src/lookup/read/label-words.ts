import type { BatchIds } from '../../batch/batch.ts';
import { fold } from '../../text/fold.ts';

/** What the words beside a GUID identify it as. `other`: neither of the two IDs; `null`: unknown. */
export type GuidLabel = keyof BatchIds | 'other' | null;

// All lists are folded (lower case, no accents, ı as i): en, pt, cs, fr, tr, zh. `OTHER` has every other ID of a
// request, a response or a device row (docs/partner-center-api.md#request-headers,
// docs/partner-center-api.md#device-rows), a batch's name (docs/partner-center-api.md#location-header), and any
// hyphenated header but the two of our own support text.
const OTHER = [
  '(?:request|correlation|activity|session|trace|operation|application|client|object|device|policy|user|server)[ _-]?id',
  'partner[ _-]?(?:tenant|id)|authori[sz]ation|authenticate|bearer|cookie|etag|serial|product[ _-]?key',
  'id d[aeo] (?:dispositivo|pedido|correlacao|sessao|aplicacao|parceiro)|numero de serie|chave do produto',
  'id (?:zarizeni|pozadavku|korelace|relace|aplikace|partnera)|seriove cislo|kod product key',
  "id d(?:e |u |e la |e l['’]|['’])(?:appareil|demande|correlation|session|application|partenaire)|cle de produit",
  '(?:cihaz|istek|baginti|oturum|uygulama|is ortagi) kimligi|seri numarasi|urun anahtari',
  '(?:裝置|要求|相互關聯|工作階段|應用程式|合作夥伴)\\s?(?:識別碼|id)|序號|產品金鑰',
  'batch[ _-]?name|name of (?:the )?batch|group[ _-]?tag|(?:import|upload)\\w{0,3} (?:for|of|as|to) (?:the )?(?:device )?batch',
  'batch ["\'‘«„]$|devicebatches|batchid"?\\s?:',
  'nome do lote|etiqueta de grupo|nazev davky|znacka skupiny|nom du lot|balise de groupe',
  'toplu is adi|grup etiketi|批次名稱|群組標籤',
  '(?:^|[\\n<>])\\s{0,9}(?!customer-id:|batch-?tracking-id:)[a-z]{1,20}(?:-[a-z]{1,20}){1,5}:',
].join('|');
const CUSTOMER = [
  'customer|tenant|microsoft[ _-]?id|id (?:da )?microsoft|microsoft kimligi',
  'cliente?(?! secret)|zakazni[kc]|musteri|客戶|客户|inquilino|locataire|kiraci|租用戶',
].join('|');
const TRACKING =
  'tracking|batch|rastre(?:io|amento)|\\blotes?\\b|sledovani|\\bdavk|suivi|\\blot\\b|izleme|toplu is|追蹤|追踪|批次';
const WORDS = new RegExp(`(?<other>${OTHER})|(?<customer>${CUSTOMER})|(?<tracking>${TRACKING})`, 'g');

/** The labels in a text, in order. Adjacent equal ones are listed once ("batch tracking ID"). */
export function labelsIn(text: string): GuidLabel[] {
  const labels: GuidLabel[] = [];
  for (const { groups } of folded(text).matchAll(WORDS)) {
    const label = groups?.['other'] ? 'other' : groups?.['customer'] ? 'customerId' : 'trackingId';
    if (labels.at(-1) !== label) labels.push(label);
  }
  return labels;
}

/** Folds line by line: folding replaces line ends, and a header's name is at the start of a line. */
function folded(text: string): string {
  return text.split('\n').map(fold).join('\n');
}
