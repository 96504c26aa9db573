/** Français : réglages et aide du volet. */
import type { options as en } from '../../en/pane/options.ts';
import type { Same } from '../../same.ts';

export const options: Same<typeof en> = {
  language: 'Langue',
  languages: { en: 'English', fr: 'Français', es: 'Español' },
  languageHint: 'De ce volet et de ses messages. Le classeur reste comme il est.',
  country: 'Réglages du pays',
  countryText:
    'Un fichier mainstream.config.json contient ce dont votre pays est convenu : ses propres feuilles, codes, règles et seuils. Il est lu ici et ne va nulle part.',
  open: 'Ouvrir un fichier de réglages …',
  noSettings: 'Aucun ; les règles générales s’appliquent.',
  used: 'Utilisé : {file}',
  remove: 'S’en passer',
  taken: 'Les réglages de {file} sont utilisés.',
  profile: 'Protection des personnes',
  profileHint:
    'Ce qui est masqué dans les chiffres parce que cela pourrait désigner une personne. Les contrôles n’en dépendent pas.',
  profiles: {
    standard: 'Standard : les effectifs de 1 à 4 sont masqués, de 1 à 9 dans les feuilles sensibles',
    strict: 'Strict : les effectifs de 1 à 9 sont masqués partout',
    open: 'Ouvert : rien n’est masqué ; pour le travail interne seulement',
  },
  fromSettings: 'comme dans les réglages du pays',
  privacy:
    'Rien ne quitte cet ordinateur : le volet n’envoie aucune donnée, ne garde aucune copie du classeur et fonctionne sans connexion une fois chargé.',
  helpTitle: 'Que signifie un code ?',
  helpText: 'Tapez un code vu dans une liste ou un rapport, ou un mot : S06, CTX-03, transferts.',
  search: 'Code ou mot',
  kinds: {
    sheets: 'Feuilles',
    rules: 'Règles du contrôle',
    indicators: 'Indicateurs',
    findings: 'Constats sur le plan',
    refusals: 'Fichiers illisibles',
  },
  nothingFound: 'Rien ne porte ce nom. Essayez une partie du code, ou un autre mot.',
  found: '{n} {n|entrée|entrées}',
  all: 'Tous les codes',
  unknown: 'Rien ne s’appelle {id}.',
  about: 'À propos',
  aboutText:
    'Mainstream {version} contrôle les classeurs des ministères sur la migration et les réunit avec le plan de développement.',
  free: 'Logiciel libre sous licence MIT.',
};
