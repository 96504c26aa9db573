/** French: codes of groups of people and definitions. */
import type { definitions as english } from '../../en/codes/definitions.ts';
import type { Same } from '../../same.ts';

export const definitions: Same<typeof english> = {
  CL_DEFINITION_SET: {
    RSIM1998: 'Recommandations de 1998',
    RSIM2021: 'Cadre de 2021',
    NATIONAL: 'Définition nationale',
  },
  CL_MIGRANT_BASIS: {
    BIRTH: 'Pays de naissance',
    CITIZ: 'Citoyenneté',
    BOTH: 'Les deux',
  },
  CL_DIRECTION: {
    IN: 'Entrée',
    OUT: 'Sortie',
  },
  CL_DURATION: {
    LT: '12 mois et plus',
    ST: 'De 3 à moins de 12 mois',
    _U: 'Durée inconnue',
    _T: 'Total',
  },
  CL_CITIZEN_GROUP: {
    NAT: 'Nationaux',
    FOR: 'Étrangers',
    XXA: 'Apatrides',
    _U: 'Citoyenneté inconnue',
    _T: 'Total',
  },
  CL_POP_GROUP: {
    NATIVE: 'Natifs',
    FOREIGN: 'Étrangers',
    RETURNEE: 'Personnes de retour',
    _T: 'Total',
  },
  CL_COVER_GROUP: {
    NAT: 'Nationaux',
    FOR: 'Étrangers',
    REFASY: 'Réfugiés et demandeurs d’asile',
    RETURNEE: 'Personnes de retour',
    EMIGRANT: 'Nationaux à l’étranger',
  },
  CL_MIGRANT_STATUS: {
    MIGRANT: 'Migrants',
    NONMIGRANT: 'Non-migrants',
  },
  CL_EMIG_SOURCE: {
    MIRROR: 'Données du pays de destination',
    REGISTER: 'Registre national',
    HHSURVEY: 'Enquête auprès des ménages',
    CONSUL: 'Registre consulaire',
    EST: 'Estimation',
  },
  CL_POP_TYPE: {
    REF: 'Réfugiés',
    ASY: 'Demandeurs d’asile',
    OIP: 'Autres personnes ayant besoin d’une protection internationale',
    IDP: 'Déplacés internes',
    STA: 'Apatrides',
    OOC: 'Autres personnes relevant de la compétence',
    RET: 'Réfugiés rapatriés',
    RDP: 'Déplacés internes de retour',
    HST: 'Communauté d’accueil',
  },
  CL_SIDE: {
    HOSTED: 'Accueillis dans ce pays',
    ABROAD: 'Nationaux à l’étranger',
  },
  CL_URBANISATION: {
    URB: 'Urbain',
    RUR: 'Rural',
    _T: 'Total',
  },
};
