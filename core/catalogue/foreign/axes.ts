/**
 * In a table between countries: which side a sheet's partner is, and which side the reporting country
 * (domain/profile-sheets §3, §6.3).
 */
import type { ForeignAxis } from '../define.ts';
import { parts } from './list.ts';

/** Words for a side, looked for as whole words of a header, a corner or a title. */
export const roles: Readonly<Record<string, readonly string[]>> = {
  origin: parts(
    'origin; orig; source; country of birth; birth; born; citizenship; nationality; sending; origine; provenance; ' +
      'pays de naissance; naissance; citoyenneté; nationalité; origen; procedencia; país de nacimiento; nacimiento; ' +
      'ciudadanía; nacionalidad; pob',
  ),
  destination: parts(
    'destination; dest; residence; host; asylum; receiving; destino; résidence; accueil; asile; residencia; acogida; ' +
      'asilo; hosting; enumeration',
  ),
  sender: parts(
    'sending; sender; from; source; expéditeur; envoi; envoyeur; emisor; remitente; envío; paying; host',
  ),
  receiver: parts(
    'receiving; receiver; recipient; to; destinataire; receveur; bénéficiaire; receptor; beneficiario; destinatario',
  ),
  partner: parts(
    'partner; counterpart; partenaire; contrepartie; socio; contraparte; od name; odname; origin destination',
  ),
  reporting: parts(
    'reporting; reporter; reporting country; pays déclarant; déclarant; país declarante; declarante; informante',
  ),
};

const axis = (
  sheet: string,
  field: string,
  partner: string,
  reporting: string,
  at: Readonly<Record<string, string>> = {},
): ForeignAxis => ({ sheet, field, partner, reporting, at });

/** The first axis of a sheet is meant where nothing tells. */
export const axes: readonly ForeignAxis[] = [
  axis('STA_STOCK', 'origin', 'origin', 'destination'),
  axis('STA_EMIG', 'destination', 'destination', 'origin'),
  axis('STA_FLOW', 'partner', 'origin', 'destination', { direction: 'IN' }),
  axis('STA_FLOW', 'partner', 'destination', 'origin', { direction: 'OUT' }),
  axis('INT_PERMIT', 'citizenship', 'origin', 'destination'),
  axis('INT_ENFORCE', 'citizenship', 'origin', 'destination'),
  axis('INT_ASYLUM', 'origin', 'origin', 'destination'),
  axis('INT_PROTECT', 'origin', 'origin', 'destination', { side: 'HOSTED' }),
  axis('INT_PROTECT', 'origin', 'destination', 'origin', { side: 'ABROAD' }),
  axis('LAB_OUT', 'destination', 'destination', 'origin'),
  axis('LAB_FWP', 'citizenship', 'origin', 'destination'),
  axis('LAB_RECRUIT', 'corridor', 'destination', 'origin'),
  axis('EDU_TERT', 'partner', 'destination', 'origin', { direction: 'OUTBOUND' }),
  axis('EDU_TERT', 'partner', 'origin', 'destination', { direction: 'INBOUND' }),
  axis('EDU_QUAL', 'partner', 'origin', 'destination'),
  axis('FIN_REMIT', 'partner', 'sender', 'receiver', { direction: 'REC' }),
  axis('FIN_REMIT', 'partner', 'receiver', 'sender', { direction: 'PAID' }),
  axis('FIN_RCOST', 'sender', 'sender', 'receiver'),
  axis('CUS_TRADE', 'partner', 'partner', 'reporting'),
  axis('JUS_TIP', 'citizenship', 'origin', 'destination'),
  axis('MFA_CONS', 'host', 'destination', 'origin'),
  axis('MFA_SERV', 'post_country', 'destination', 'origin'),
  axis('MFA_RETURN', 'from', 'destination', 'origin'),
];
