/**
 * Headers that ministries write in their own tables, beside the machine names and the labels of each language. Words
 * for years and sexes across the columns are read by their own rules (domain/profile-sheets §6.2).
 */

// prettier-ignore
const ALIASES: Readonly<Record<string, string>> = {
  year: 'reference year; calendar year; année de référence; année civile; año de referencia; anio',
  period: 'quarter; month; trimestre; mois; mes',
  age: 'age; ages; age class; tranche d’âge; classe d’âge; âge; edad; tramo de edad',
  total: 'both sexes; persons; effectif; effectifs; personnes; ensemble; les deux sexes; personas; ambos sexos; ' +
    'total persons',
  female: 'females; women; femmes; mujeres',
  male: 'males; men; hommes; hombres; varones',
  sex_unknown: 'sex not stated; sexe non déclaré; sexo no declarado; other sex',
  source: 'sources; data source; source des données; fuentes; fuente de datos',
  note: 'notes; remark; remarks; remarque; remarques; observations; observación; observaciones; comments',
  origin: 'origin; country of birth; pays de naissance; país de nacimiento; origine; origen; pays de provenance',
  destination: 'destination; country of residence; pays de résidence; país de residencia; destino',
  citizenship: 'nationality; country of citizenship; nationalité; nacionalidad; pays de citoyenneté; ' +
    'país de ciudadanía',
  from: 'returned from; country of return; country of last residence; pays de provenance; pays de retour; ' +
    'país de procedencia; país de retorno',
  partner: 'partner; partner countries; counterpart; partenaire; contrepartie; socio; contraparte',
  host: 'country of registration; pays d’accueil; pays d’inscription; país de acogida; país de inscripción',
  educ: 'level of education; educational attainment; niveau d’instruction; niveau d’éducation; nivel educativo; ' +
    'nivel de instrucción; nivel de estudios',
  duration: 'length of stay; durée; duración',
  isco: 'occupation; ISCO-08; profession; CITP; ocupación; CIUO; profesión',
  isic: 'industry; sector; economic activity; secteur; branche d’activité; CITI; sector de actividad; CIIU; ' +
    'rama de actividad',
  reason: 'reason; purpose; motif; motivo',
  wage_mean: 'mean wage; average wage; salaire moyen; salario medio; salario promedio',
  n_sample: 'sample size; number of respondents; taille de l’échantillon; tamaño de la muestra',
  corridor: 'corridor; couloir; corredor',
  amount: 'value; valeur; valor; monto; cantidad',
  sender: 'from country; country from; pays expéditeur; país de origen del envío',
  provider: 'firm; company; operator; opérateur; société; operador; empresa',
  fee_pct: 'fee; fee (%); frais; comisión',
  fx_margin_pct: 'fx margin; exchange rate margin; marge de change; margen cambiario',
  total_cost_pct: 'total cost; total cost (%); coût total; costo total',
  region: 'province; district; county; oblast; département; departamento; provincia; distrito; gouvernorat',
  route: 'itinéraire; itinerario',
  goal_id: 'goal id; goal code; code objectif; código de meta',
  title: 'name; nom; nombre; description; libellé; denominación',
  plan_id: 'plan id; plan code',
  lead: 'lead agency; lead ministry; chef de file; ministère responsable; entidad responsable; ministerio responsable',
  partners: 'partners; partenaires; socios',
  start: 'start date; date de début; fecha de inicio',
  end: 'end date; date de fin; fecha de término; fecha de fin',
  progress_pct: 'progress; progress (%); avancement; avance',
  budget_planned: 'planned budget; budget planifié; presupuesto planificado',
  budget_spent: 'spent; dépenses; gasto; gastos',
  strength: 'link strength; force du lien; fuerza del vínculo',
  mechanism: 'rationale; mechanism; mécanisme; mecanismo; justification; justificación',
  evidence_ids: 'indicator_ids; evidence indicators',
  donor: 'funding partner; financing partner; bailleur de fonds; financeur; financiador; cooperante',
  implementer: 'implementing partner; implementing agency; agence d’exécution; agencia ejecutora',
  committed_usd: 'commitment; commitments; engagement; engagements; compromiso; compromisos',
  disbursed_usd: 'disbursement; disbursements; décaissement; décaissements; desembolso; desembolsos',
};

/** Other headers of a column, by its id. */
export const headerAliases = (id: string): readonly string[] =>
  (ALIASES[id] ?? '').split(';').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
