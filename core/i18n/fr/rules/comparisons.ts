/** Français : comparaisons entre les feuilles d’institutions différentes. */
import type { comparisons as english } from '../../en/rules/comparisons.ts';
import type { Same } from '../../same.ts';

export const comparisons: Same<typeof english> = {
  X01: {
    title: 'Plus de travailleurs enregistrés que de nationaux partis',
    text: '{year} : {leftInstitution} donne {left} et {rightInstitution} donne {right}. Il y a plus de travailleurs enregistrés pour l’étranger que de nationaux comptés au départ.',
    why: 'Les travailleurs font partie de tous ceux qui partent : l’un des deux comptages est incomplet ou compte autre chose.',
    todo: 'Comparez les définitions de STA_FLOW et de LAB_OUT (durée du séjour, renouvellements, personnes ou contrats) et expliquez l’écart.',
  },
  X02: {
    title: 'La migration nette des nationaux diffère',
    text: '{year} : les départs moins les arrivées de nationaux sont de {left} selon {leftInstitution} et de {right} selon {rightInstitution}.',
    why: 'Les deux disent si le pays perd ou gagne des nationaux, et les plans citent l’un ou l’autre.',
    todo: 'INT_BORDER compte les passages, visites comprises ; STA_FLOW compte les personnes qui changent de résidence. Comparez les définitions, les postes-frontières couverts et les périodes, et expliquez l’écart.',
    variants: {
      OPPOSITE: {
        text: '{year} : les départs moins les arrivées de nationaux sont de {left} selon {leftInstitution} et de {right} selon {rightInstitution}. Selon l’un, le pays perd des nationaux, selon l’autre il en gagne.',
        todo: 'INT_BORDER compte les passages, visites comprises ; STA_FLOW compte les personnes qui changent de résidence. Cherchez les postes-frontières ou les sens qui manquent, puis les retours ou les départs que personne n’a enregistrés, et expliquez l’écart.',
      },
    },
  },
  X03: {
    title: 'Plus d’émigrants comptés ici que chez le partenaire',
    text: '{year}, {partner} : STA_FLOW compte {left} personnes parties vers ce pays ; selon les chiffres du partenaire, ou la hausse du nombre de nationaux qui y vivent (STA_EMIG), {right} y sont arrivées.',
    why: 'On part souvent sans le déclarer : le chiffre national est normalement le plus bas. S’il dépasse l’autre de plus de moitié, il compte autre chose.',
    todo: 'Comparez qui est compté (séjour prévu ou réel, titres ou personnes, tous ou seulement les nationaux) et le pays de résidence suivante, et expliquez l’écart.',
  },
  X04: {
    title: 'Plus de nationaux inscrits à l’étranger que de résidents',
    text: '{year}, {partner} : {leftInstitution} donne {left} et {rightInstitution} donne {right}. Les consulats inscrivent plus de nationaux que n’en montrent les statistiques du pays d’accueil.',
    why: 'Les registres gardent des personnes rentrées ou reparties, et la diaspora paraît plus grande qu’elle n’est.',
    todo: 'Mettez à jour le registre consulaire de ce pays, ou expliquez pourquoi les statistiques sont trop basses.',
  },
  X05: {
    title: 'Plus de titres que de résidents',
    text: '{year}, {partner} : {rightInstitution} donne {right} titres valides, {leftInstitution} seulement {left} résidents de cette nationalité.',
    why: 'Qui détient un titre valide vit dans le pays : l’un des deux est faux. Les services sont prévus pour les résidents, les contrôles pour les titres.',
    todo: 'Cherchez dans INT_PERMIT les titres de personnes parties et les doubles titres d’une personne, vérifiez la date et la couverture de STA_STOCK (CITIZ), ou expliquez l’écart.',
  },
  X06: {
    title: 'Permis de travail valides différents',
    text: '{year} : {leftInstitution} donne {left} permis de travail valides, {rightInstitution} en donne {right}.',
    why: 'Les deux décrivent les mêmes permis, et les plans se fondent sur l’un ou sur l’autre.',
    todo: 'Convenez d’une définition et d’une date pour LAB_FWP (VALID) et INT_PERMIT (VALID, WORK), ou expliquez l’écart.',
  },
  X07: {
    title: 'Premiers permis de travail différents',
    text: '{year} : {leftInstitution} donne {left} premiers permis de travail, {rightInstitution} en donne {right}.',
    why: 'Les deux décrivent les mêmes décisions, et les plans se fondent sur l’un ou sur l’autre.',
    todo: 'Convenez d’une définition pour LAB_FWP (FIRST) et INT_PERMIT (FIRST, WORK), ou expliquez l’écart.',
  },
  X08: {
    title: 'Plus de nouveaux réfugiés que de décisions',
    text: '{year} : le nombre de réfugiés accueillis a augmenté de {right}, alors que {left} personnes ont obtenu le statut de réfugié ou une autre protection.',
    why: 'Le nombre de réfugiés augmente par des décisions, des réinstallations ou la reconnaissance de groupes ; sans elles, une part de la hausse n’a pas d’origine.',
    todo: 'Vérifiez INT_PROTECT (REF, HOSTED) de cette année et de la précédente, et les décisions dans INT_ASYLUM. Si des personnes ont été réinstallées ici ou reconnues en groupe, écrivez-le dans note.',
  },
  X09: {
    title: 'Demandeurs d’asile et dossiers en instance différents',
    text: '{year} : {left} contre {right}. Les demandeurs d’asile de INT_PROTECT et les dossiers en instance en fin d’année de INT_ASYLUM devraient être presque égaux.',
    why: 'Ils viennent de la même procédure ; un écart révèle des dossiers comptés comme des personnes ou un registre en retard.',
    todo: 'Comptez des personnes dans les deux feuilles, au 31 décembre, ou expliquez l’écart.',
  },
  X11: {
    title: 'Retours de nationaux différents',
    text: '{year} : {leftInstitution} donne {left} nationaux de retour, {rightInstitution} en donne {right}.',
    why: 'L’appui aux personnes de retour se prévoit avec ces chiffres.',
    todo: 'Comparez les définitions de MFA_RETURN et de STA_FLOW (IN, NAT) et expliquez l’écart.',
  },
  X12: {
    title: 'Envois de fonds par émigrant peu plausibles',
    text: '{year} : des envois de {left} USD pour {right} émigrants font {each} USD par personne, hors de l’intervalle de {low} à {high}.',
    why: 'Un tel montant vient presque toujours d’une unité ou d’un taux erroné : un facteur mille ou un million, ou un nombre d’émigrants d’une autre définition.',
    todo: 'Vérifiez money_mult et currency dans META, FX_USD dans FIN_MACRO et le total de STA_EMIG. Si les chiffres sont justes, expliquez-les.',
  },
  X13: {
    title: 'Envois de fonds et émigrants ne concordent pas',
    text: '{year}, {partner} : {left} % des envois de fonds viennent de ce pays, où vivent {right} % des émigrants.',
    why: 'Une grande part de l’un et presque rien de l’autre révèle un argent passé par un pays tiers, ou des émigrants que la statistique ne voit pas.',
    todo: 'Vérifiez les codes de partenaire de FIN_REMIT (pays de l’expéditeur ou de la banque) et de STA_EMIG, ou expliquez l’écart.',
  },
  X14: {
    title: 'La population et la somme des régions diffèrent',
    text: '{year} : {leftInstitution} donne {left} résidents, les régions selon {rightInstitution} en totalisent {right}.',
    why: 'Les taux par habitant du pays et de ses régions reposent alors sur des populations différentes.',
    todo: 'Vérifiez que LOC_PLAN contient toutes les régions, une seule fois chacune, avec la même date, la même base de recensement et la même définition de la résidence que STA_POP, ou expliquez l’écart.',
  },
  X15: {
    title: 'L’évolution de la population et ses composantes',
    text: '{year} : la population a varié de {left} ; les naissances moins les décès (selon la note) et la migration nette font {right}. Non expliqué : {gap}.',
    why: 'Le reste révèle une migration que personne ne compte, ou une population révisée.',
    todo: 'Il n’y a rien à corriger. Si le reste est grand, cherchez une nouvelle base de recensement dans STA_POP et les flux absents de STA_FLOW, comme les courts séjours ou les retours.',
  },
  X16: {
    title: 'Les étudiants à l’étranger diffèrent du compte du partenaire',
    text: '{year}, {partner} : {leftInstitution} y donne {left} étudiants, le classeur du partenaire {right}.',
    why: 'Les deux décrivent les mêmes étudiants, et l’on discute des bourses et de la fuite des compétences avec l’un ou l’autre.',
    todo: 'Comparez la nationalité et le pays d’études antérieures, les niveaux (CITE 5 à 8), les étudiants en échange et les dates de référence dans EDU_TERT, ou expliquez l’écart.',
  },
  X17: {
    title: 'Plus d’infirmiers partis que de travailleurs enregistrés',
    text: '{year} : {rightInstitution} donne {right} infirmiers partis travailler à l’étranger, {leftInstitution} enregistre {left} départs de professionnels de santé (CITP 22 et 32).',
    why: 'Les infirmiers sont une partie de ces professions ; s’il en part plus qu’il n’en est enregistré, beaucoup partent sans l’être ou des attestations sont comptées comme des départs.',
    todo: 'Vérifiez si exits_abroad compte des attestations demandées ou des personnes parties, ainsi que les codes de profession et la couverture de LAB_OUT, ou expliquez l’écart.',
  },
  X18: {
    title: 'Plus de victimes assistées que détectées',
    text: '{year} : {right} victimes de la traite ont été assistées, {left} ont été détectées.',
    why: 'L’aide peut continuer pour des années antérieures, mais un cinquième de plus que de victimes détectées révèle deux façons de compter.',
    todo: 'Vérifiez si ASSISTED compte des personnes ou des services et si tous les organismes déclarent ce qu’ils ont détecté (DETECTED) dans JUS_TIP, ou expliquez l’écart.',
  },
  X19: {
    title: 'Plus de condamnés que de poursuivis',
    text: '{year} : {right} personnes ont été condamnées pour traite, {left} ont été poursuivies.',
    why: 'Les condamnations d’une année peuvent venir de procès plus anciens, mais plus de condamnés que de poursuivis signifie souvent que l’on mêle affaires et personnes.',
    todo: 'Vérifiez que les deux comptent des personnes et les mêmes infractions dans JUS_TIP. Si les condamnations viennent de procès antérieurs, dites-le.',
  },
  X20: {
    title: 'L’argent des donateurs inscrit au budget diffère',
    text: '{year} : {leftInstitution} a exécuté {left} USD de fonds de donateurs ; {rightInstitution} : {right} USD versés par le budget.',
    why: 'Les deux décrivent le même argent ; un écart est un argent que l’un ne voit pas, ou compte deux fois.',
    todo: 'Comparez les programmes de source DONOR dans FIN_BUDGET et les projets on_budget YES dans DON_SUPPORT : versements et dépenses d’années différentes, taux de change (FX_USD), fonds mixtes. Puis expliquez l’écart.',
  },
  X21: {
    title: 'Les dépenses des actions diffèrent du budget',
    text: '{year}, {partner} : {leftInstitution} donne {left} dépensés pour les actions que cette institution dirige, {rightInstitution} donne {right} exécutés.',
    why: 'Le plan est jugé d’après l’un, le budget d’après l’autre.',
    todo: 'Vérifiez si budget_spent dans PLN_ACTIONS court depuis le début ou pour l’année, et quels programmes de FIN_BUDGET relèvent du plan, ou expliquez l’écart.',
  },
  X22: {
    title: 'Plus de déplacés par catastrophe que de déplacés en tout',
    text: '{year} : {rightInstitution} donne {right} personnes déplacées par des catastrophes, {leftInstitution} seulement {left} déplacés internes toutes causes confondues.',
    why: 'La note dit que les catastrophes sont comprises : les premiers sont donc une partie des seconds, et l’aide est prévue avec l’un ou l’autre chiffre.',
    todo: 'Comparez les dates et les définitions (personnes encore déplacées, ou déplacées dans l’année) de ENV_DISP et de INT_PROTECT (IDP), ou expliquez l’écart.',
  },
  X23: {
    title: 'Les travailleurs étrangers diffèrent',
    text: '{year} : {leftInstitution} donne {left} travailleurs étrangers comme référence de la protection sociale, {rightInstitution} donne {right} étrangers en emploi.',
    why: 'La part des travailleurs étrangers couverts change selon le nombre retenu.',
    todo: 'Comparez la nationalité et le lieu de naissance, l’emploi déclaré et tout emploi, les âges et les dates dans SOC_COVER (FOR) et STA_LF (FOREIGN, EMP), ou expliquez l’écart.',
  },
  X28: {
    title: 'Espèces déclarées et envois de fonds',
    text: '{year} : les voyageurs ont déclaré {left} en espèces à l’arrivée ({leftInstitution}), soit {percent} % des envois de fonds reçus ({right}, {rightInstitution}).',
    why: 'L’argent porté à la main peut être un envoi de fonds que les banques ne voient pas.',
    todo: 'Il n’y a rien à corriger. Si la part est grande, demandez si FIN_REMIT comprend une estimation des espèces portées à la main.',
  },
};
