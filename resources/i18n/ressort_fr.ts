<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
    <context>
        <name>@default</name>
        <message>
            <source> (RCA {rca})</source>
            <translation> (ACR {rca})</translation>
        </message>
        <message>
            <source> (RCA {rca}, {units} est.)</source>
            <translation> (ACR {rca}, {units} étab.)</translation>
        </message>
        <message>
            <source> and {n} more</source>
            <translation> et {n} de plus</translation>
        </message>
        <message>
            <source> places</source>
            <translation> places</translation>
        </message>
        <message>
            <source> points</source>
            <translation> points</translation>
        </message>
        <message>
            <source> within {km} km</source>
            <translation> à moins de {km} km</translation>
        </message>
        <message>
            <source>%</source>
            <translation> %</translation>
        </message>
        <message>
            <source>&amp;About Ressort</source>
            <translation>À &amp;propos de Ressort</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Précédent</translation>
        </message>
        <message>
            <source>&amp;Cache, what can be made again:</source>
            <translation>&amp;Cache, ce qui peut être refait :</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>C&amp;opier</translation>
        </message>
        <message>
            <source>&amp;Data, proposed for downloads and results:</source>
            <translation>&amp;Données, proposé pour les téléchargements et les résultats :</translation>
        </message>
        <message>
            <source>&amp;Empty the cache</source>
            <translation>&amp;Vider le cache</translation>
        </message>
        <message>
            <source>&amp;Family:</source>
            <translation>&amp;Famille :</translation>
        </message>
        <message>
            <source>&amp;French chain: territories, index, maps…</source>
            <translation>Chaîne &amp;française : territoires, indice, cartes…</translation>
        </message>
        <message>
            <source>&amp;Layer:</source>
            <translation>Co&amp;uche :</translation>
        </message>
        <message>
            <source>&amp;Metropolitan France only</source>
            <translation>France &amp;métropolitaine seulement</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>&amp;Suivant</translation>
        </message>
        <message>
            <source>&amp;Open a file…</source>
            <translation>&amp;Ouvrir un fichier…</translation>
        </message>
        <message>
            <source>&amp;Options…</source>
            <translation>&amp;Options…</translation>
        </message>
        <message>
            <source>&amp;Panel of territories</source>
            <translation>Panneau des &amp;territoires</translation>
        </message>
        <message>
            <source>&amp;Proximity threshold:</source>
            <translation>Seuil de &amp;proximité :</translation>
        </message>
        <message>
            <source>&amp;Resilience index in three steps…</source>
            <translation>Indice de &amp;résilience en trois étapes…</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>&amp;Lancer</translation>
        </message>
        <message>
            <source>&amp;Score and families</source>
            <translation>&amp;Score et familles</translation>
        </message>
        <message>
            <source>&amp;Sites chain: check, then mark brownfields…</source>
            <translation>Chaîne des &amp;sites : contrôler puis repérer des friches…</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>A&amp;rrêter</translation>
        </message>
        <message>
            <source>&amp;Strong from an RCA of:</source>
            <translation>&amp;Fort à partir d'un ACR de :</translation>
        </message>
        <message>
            <source>&amp;Territory:</source>
            <translation>&amp;Territoire :</translation>
        </message>
        <message>
            <source>&amp;Untick all</source>
            <translation>Tout &amp;décocher</translation>
        </message>
        <message>
            <source>&amp;Whole chains</source>
            <translation>Chaînes &amp;complètes</translation>
        </message>
        <message>
            <source>(nation: {value})</source>
            <translation>(pays : {value})</translation>
        </message>
        <message>
            <source>(no name)</source>
            <translation>(sans nom)</translation>
        </message>
        <message>
            <source>(published study: {value})</source>
            <translation>(étude publiée : {value})</translation>
        </message>
        <message>
            <source>(share)</source>
            <translation>(part)</translation>
        </message>
        <message>
            <source>(with what is ticked: {value})</source>
            <translation>(avec ce qui est coché : {value})</translation>
        </message>
        <message>
            <source>+{points} points, {leaps} leaps</source>
            <translation>+{points} pt, {leaps} sauts</translation>
        </message>
        <message>
            <source>0 0 is in the sea: no position</source>
            <translation>0 0 est en mer : ce n'est pas une position</translation>
        </message>
        <message>
            <source>0 to 1 or percent; the low end of the interval is the prudent choice.</source>
            <translation>0 à 1 ou pourcent ; la borne basse de l'intervalle est le choix prudent.</translation>
        </message>
        <message>
            <source>0. Data</source>
            <translation>0. Données</translation>
        </message>
        <message>
            <source>0.0001 is one ten-thousandth: 55 million euros for France.</source>
            <translation>0,0001 est un dix-millième : 55 millions d'euros pour la France.</translation>
        </message>
        <message>
            <source>1 thousandth</source>
            <translation>1 millième</translation>
        </message>
        <message>
            <source>1. Territories</source>
            <translation>1. Territoires</translation>
        </message>
        <message>
            <source>1.5 is half as much again as the world average, the threshold of the study.</source>
            <translation>1,5, c'est moitié plus que la moyenne mondiale : le seuil de l'étude.</translation>
        </message>
        <message>
            <source>1970 is where computers count from: it says nothing of the building</source>
            <translation>1970 est l'origine du temps des ordinateurs : cela ne dit rien du bâtiment</translation>
        </message>
        <message>
            <source>2. Data</source>
            <translation>2. Données</translation>
        </message>
        <message>
            <source>2. Diagnosis</source>
            <translation>2. Diagnostic</translation>
        </message>
        <message>
            <source>3. Result</source>
            <translation>3. Résultat</translation>
        </message>
        <message>
            <source>3. World</source>
            <translation>3. Monde</translation>
        </message>
        <message>
            <source>4. What if</source>
            <translation>4. Et si</translation>
        </message>
        <message>
            <source>5. Sites</source>
            <translation>5. Sites</translation>
        </message>
        <message>
            <source>6. Maps and reports</source>
            <translation>6. Cartes et rapports</translation>
        </message>
        <message>
            <source>; rank {rank}</source>
            <translation> ; rang {rank}</translation>
        </message>
        <message>
            <source>; site {site}</source>
            <translation> ; site {site}</translation>
        </message>
        <message>
            <source>&lt;i&gt;Sources:&lt;/i&gt; {sources}</source>
            <translation>&lt;i&gt;Sources :&lt;/i&gt; {sources}</translation>
        </message>
        <message>
            <source>&lt;i&gt;{label}:&lt;/i&gt; {words}</source>
            <translation>&lt;i&gt;{label} :&lt;/i&gt; {words}</translation>
        </message>
        <message>
            <source>&lt;p&gt;ressort_family_score('44', 'f04'): percent of the products of that family, f01 to f19.&lt;/p&gt;</source>
            <translation>&lt;p&gt;ressort_family_score('44', 'f04') : pourcentage des produits de cette famille, de f01 à f19.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>&lt;p&gt;ressort_score('44'): resilience score of that territory, in percent, from the first scored layer of the project that has it; NULL without one.&lt;/p&gt;</source>
            <translation>&lt;p&gt;ressort_score('44') : score de résilience de ce territoire, en pourcentage, lu dans la première couche de scores du projet qui le contient ; NULL sinon.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>&lt;p&gt;ressort_status('44', '8703'): 'strong', 'leap', 'gap' or 'unknown', from the products table of the project; NULL without one.&lt;/p&gt;</source>
            <translation>&lt;p&gt;ressort_status('44', '8703') : « strong » (fort), « leap » (saut), « gap » (manque) ou « unknown » (inconnu), d'après la table des produits du projet ; NULL sans elle.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>A &amp;table of mine: staff, establishments or exports</source>
            <translation>Une &amp;table à moi : effectifs, établissements ou exportations</translation>
        </message>
        <message>
            <source>A PostgreSQL connection of QGIS's browser; its password stays in QGIS's authentication store.</source>
            <translation>Une connexion PostgreSQL de l'explorateur de QGIS ; son mot de passe reste dans le coffre d'authentification de QGIS.</translation>
        </message>
        <message>
            <source>A basket of products</source>
            <translation>Un panier de produits</translation>
        </message>
        <message>
            <source>A building stands there</source>
            <translation>Un bâtiment s'y trouve</translation>
        </message>
        <message>
            <source>A class brings the products of which it makes at least half in the nation; a family brings all its products.</source>
            <translation>Une classe apporte les produits dont elle fait au moins la moitié dans la nation ; une famille apporte tous les siens.</translation>
        </message>
        <message>
            <source>A class takes with it what it gives to each product. The establishments table says which ones are large. Regions: all territories are one, which loses its members.</source>
            <translation>Une classe emporte ce qu'elle donne à chaque produit. La table d'établissements dit lesquels sont grands. Régions : tous les territoires n'en font qu'un, qui perd ses membres.</translation>
        </message>
        <message>
            <source>A column "unit", or a name such as valeur_keur, tells; else that of the file is taken. The log says which.</source>
            <translation>Une colonne « unite », ou un nom comme valeur_keur, le dit ; sinon, c'est celle du fichier. Le journal dit laquelle.</translation>
        </message>
        <message>
            <source>A country counts as making a product when its revealed comparative advantage reaches this value.</source>
            <translation>Un pays est réputé fabriquer un produit quand son avantage comparatif révélé atteint cette valeur.</translation>
        </message>
        <message>
            <source>A figure is unknown: no total. What is known adds up to {known} ha used.</source>
            <translation>Une valeur est inconnue : pas de total. Ce qui est connu fait {known} ha utilisés.</translation>
        </message>
        <message>
            <source>A file and a database are given: leave one of them empty.</source>
            <translation>Un fichier et une base de données sont donnés : laissez l'un des deux vide.</translation>
        </message>
        <message>
            <source>A line each, or parted by |. Left empty: what the tables tell.</source>
            <translation>Une ligne chacune, ou séparées par |. Vide : ce que disent les tables.</translation>
        </message>
        <message>
            <source>A map for &amp;each product family</source>
            <translation>Une carte pour &amp;chaque famille de produits</translation>
        </message>
        <message>
            <source>A masked cell stays unknown: it is bounded by the other sources.</source>
            <translation>Une case secrète reste inconnue : les autres sources la bornent.</translation>
        </message>
        <message>
            <source>A mean of proximities has no single table of makers. Take one of its `spaces`, or learn the space with another mode.</source>
            <translation>Une moyenne de proximités n'a pas de table unique des pays producteurs. Prenez l'un de ses espaces (`spaces`), ou apprenez l'espace avec un autre mode.</translation>
        </message>
        <message>
            <source>A model that comes with Ressort.</source>
            <translation>Un modèle livré avec Ressort.</translation>
        </message>
        <message>
            <source>A name: a QGIS project of these layers is kept in the schema too. Left empty: none.</source>
            <translation>Un nom : un projet QGIS de ces couches est aussi gardé dans le schéma. Laissé vide : aucun.</translation>
        </message>
        <message>
            <source>A number, 0 or more.</source>
            <translation>Un nombre, 0 ou plus.</translation>
        </message>
        <message>
            <source>A polygon &amp;layer of mine: EPCI, employment zones, a grouping…</source>
            <translation>Une couche de polygones à &amp;moi : EPCI, zones d'emploi, groupement…</translation>
        </message>
        <message>
            <source>A product that is not strong is a leap when at least so many of its neighbours are.</source>
            <translation>Un produit qui n'est pas fort est un saut productif quand au moins ce nombre de ses voisins le sont.</translation>
        </message>
        <message>
            <source>A proximity equal to the threshold counts</source>
            <translation>Une proximité égale au seuil compte</translation>
        </message>
        <message>
            <source>A session file, as the algorithms of the planning session write them.</source>
            <translation>Un fichier de séance, tel que l'écrivent les traitements de la séance de planification.</translation>
        </message>
        <message>
            <source>A short band: the rank hardly depends on the thresholds. A long one: do not read much into it. Thresholds: the RCA from which a product is strong, the proximity from which two products are neighbours, the strong neighbours that a leap needs. Steady: share of the choices that keep the rank within one of its median.</source>
            <translation>Bande courte : le rang ne dépend guère des seuils. Bande longue : n’en tirez pas trop. Seuils : l’ACR à partir duquel un produit est fort, la proximité à partir de laquelle deux produits sont voisins, les voisins forts qu’il faut à un saut. Stable : part des choix qui gardent le rang à un près de sa médiane.</translation>
        </message>
        <message>
            <source>A stock that carries both codes, such as those of 2026: its establishments tell how much of each code of NAF 2025 comes from each class. Or the table of INSEE, as workbook or CSV. Left empty: the table that comes with Ressort, whose weights are a proposal.</source>
            <translation>Un stock qui porte les deux codes, comme ceux de 2026 : ses établissements disent quelle part de chaque code de la NAF 2025 vient de chaque classe. Ou la table de l'INSEE, en classeur ou en CSV. Si rien n'est choisi : la table fournie avec Ressort, dont les poids sont une proposition.</translation>
        </message>
        <message>
            <source>A table of totals that bound the secret cells beneath them: territory (commune, departement, region; empty: the nation) and/or activity (class, division, A38, A129...; empty: all of them), value; year, measure, unit if any. Columns are found by name. The least that is left becomes "high".</source>
            <translation>Une table de totaux qui bornent les cellules secrètes qu'ils couvrent : territoire (commune, département, région ; vide : la France) et/ou activité (classe, division, A38, A129... ; vide : toutes), valeur ; année, mesure, unité s'il y en a. Les colonnes se reconnaissent à leur nom. Le moins qui reste devient « high ».</translation>
        </message>
        <message>
            <source>A table or view with the columns of the official file, under their names.</source>
            <translation>Une table ou une vue avec les colonnes du fichier officiel, sous leurs noms.</translation>
        </message>
        <message>
            <source>A territory cannot jump anywhere: what it already does well must lie near.</source>
            <translation>Un territoire ne peut pas sauter n'importe où : ce qu'il fait déjà bien doit être proche.</translation>
        </message>
        <message>
            <source>A territory may be in several unions of a table.</source>
            <translation>Un territoire peut être dans plusieurs unions d'une table.</translation>
        </message>
        <message>
            <source>A title stands above the names, it seems: delete its lines in the file.</source>
            <translation>Un titre semble se trouver au-dessus des noms de colonnes : supprimez ces lignes dans le fichier.</translation>
        </message>
        <message>
            <source>A, B and C: floors, land taken and spared, share of the land budget, years of trajectory, costs, jobs, each an interval.</source>
            <translation>A, B et C : planchers, espaces consommés et épargnés, part du budget, années de trajectoire, coûts, emplois, chacun en intervalle.</translation>
        </message>
        <message>
            <source>A3 is A4 enlarged.</source>
            <translation>L’A3 est l’A4 agrandi.</translation>
        </message>
        <message>
            <source>A: all on greenfield</source>
            <translation>A : tout en extension</translation>
        </message>
        <message>
            <source>AHP: a judgement is not a number ({detail}).</source>
            <translation>AHP : un jugement n'est pas un nombre ({detail}).</translation>
        </message>
        <message>
            <source>AHP: rows and columns must be the same criteria, in the same order, each once.</source>
            <translation>AHP : lignes et colonnes doivent être les mêmes critères, dans le même ordre, chacun une fois.</translation>
        </message>
        <message>
            <source>AHP: the judgements contradict each other (consistency ratio {ratio:.3f}, at most {limit:.2f}). Look again at: {judgements}.</source>
            <translation>AHP : les jugements se contredisent (ratio de cohérence {ratio:.3f}, {limit:.2f} au plus). Revoyez : {judgements}.</translation>
        </message>
        <message>
            <source>AHP: {count} criteria; consistency is known up to {most}. Compare groups of criteria first.</source>
            <translation>AHP : {count} critères ; la cohérence est connue jusqu'à {most}. Comparez d'abord des groupes de critères.</translation>
        </message>
        <message>
            <source>AHP: {row} against {column} is {value}, the reverse is {reverse}; expected one to be 1 over the other.</source>
            <translation>AHP : {row} face à {column} vaut {value}, l'inverse {reverse} ; l'un doit être 1 divisé par l'autre.</translation>
        </message>
        <message>
            <source>AHP: {row} against {column} is {value}; expected a number above 0.</source>
            <translation>AHP : {row} face à {column} vaut {value} ; un nombre supérieur à 0 est attendu.</translation>
        </message>
        <message>
            <source>About Ressort</source>
            <translation>À propos de Ressort</translation>
        </message>
        <message>
            <source>Account by criterion</source>
            <translation>Détail par critère</translation>
        </message>
        <message>
            <source>Account of the sites</source>
            <translation>Bilan des sites</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Activité</translation>
        </message>
        <message>
            <source>Activity matrix</source>
            <translation>Matrice d'activité</translation>
        </message>
        <message>
            <source>Activity table</source>
            <translation>Table d'activité</translation>
        </message>
        <message>
            <source>Activity table: give one for {nation}; the activity that comes with Ressort is of France.</source>
            <translation>Table d'activité : en donner une pour {nation} ; l'activité qui vient avec Ressort est celle de la France.</translation>
        </message>
        <message>
            <source>Activity table: none of its {count} rows can be used ({reasons}). Check the three fields: territory, code, value.</source>
            <translation>Table d'activité : aucune de ses {count} lignes n'est utilisable ({reasons}). Vérifiez les trois champs : territoire, code, valeur.</translation>
        </message>
        <message>
            <source>Activity table: the masked cell of row {row} lies between {low} and {high}: {count} rows have ends that are negative or crossed. Correct the fields of the interval.</source>
            <translation>Table d'activité : la valeur secrète de la ligne {row} se trouve entre {low} et {high} : {count} lignes ont des bornes négatives ou croisées. Corrigez les champs de l'intervalle.</translation>
        </message>
        <message>
            <source>Activity table: {column} is {value} in row {row}. What hides is 0 or more.</source>
            <translation>Table d'activité : {column} vaut {value} à la ligne {row}. Ce qui est caché vaut 0 ou plus.</translation>
        </message>
        <message>
            <source>Activity: code field</source>
            <translation>Activité : champ du code</translation>
        </message>
        <message>
            <source>Activity: establishments field</source>
            <translation>Activité : champ des établissements</translation>
        </message>
        <message>
            <source>Activity: field that says masked</source>
            <translation>Activité : champ qui dit « secret »</translation>
        </message>
        <message>
            <source>Activity: lower end of masked values</source>
            <translation>Activité : borne basse des valeurs secrètes</translation>
        </message>
        <message>
            <source>Activity: none of its {count} classes ({classes}) makes a product. Expected codes such as {known}.</source>
            <translation>Activité : aucune de ses {count} classes ({classes}) ne fabrique de produit. Codes attendus, par exemple : {known}.</translation>
        </message>
        <message>
            <source>Activity: none of its {count} codes ({codes}) is a product of the world trade table (such as {known}).</source>
            <translation>Activité : aucun de ses {count} codes ({codes}) n'est un produit de la table du commerce mondial (par exemple {known}).</translation>
        </message>
        <message>
            <source>Activity: staff of French departements, 2018, embedded.</source>
            <translation>Activité : effectifs des départements français, 2018, fournis avec Ressort.</translation>
        </message>
        <message>
            <source>Activity: territory field</source>
            <translation>Activité : champ du territoire</translation>
        </message>
        <message>
            <source>Activity: upper end of masked values</source>
            <translation>Activité : borne haute des valeurs secrètes</translation>
        </message>
        <message>
            <source>Activity: value field</source>
            <translation>Activité : champ de la valeur</translation>
        </message>
        <message>
            <source>Activity: {name}</source>
            <translation>Activité : {name}</translation>
        </message>
        <message>
            <source>Add EU27 + United Kingdom as a bloc</source>
            <translation>Ajouter le bloc UE27 + Royaume-Uni</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>After 2031: net artificialisation</source>
            <translation>Après 2031 : l'artificialisation nette</translation>
        </message>
        <message>
            <source>After so long without a byte the transfer counts as cut, and is resumed.</source>
            <translation>Après ce temps sans un octet, le transfert compte comme coupé, et il est repris.</translation>
        </message>
        <message>
            <source>Agreement of three methods (Spearman)</source>
            <translation>Accord de trois méthodes (Spearman)</translation>
        </message>
        <message>
            <source>All families</source>
            <translation>Toutes les familles</translation>
        </message>
        <message>
            <source>All pairs</source>
            <translation>Toutes les paires</translation>
        </message>
        <message>
            <source>All that it makes is made well here.</source>
            <translation>Tout ce qu'elle fait est déjà bien produit ici.</translation>
        </message>
        <message>
            <source>All the periods of the file were added up ({years}): use them for shares, not as a yearly value.</source>
            <translation>Toutes les périodes du fichier ont été additionnées ({years}) : bonnes pour des parts, pas comme valeur d'une année.</translation>
        </message>
        <message>
            <source>All the tables as sheets of one file.</source>
            <translation>Tous les tableaux, en feuilles d'un seul fichier.</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>Tous ensemble</translation>
        </message>
        <message>
            <source>All {count} choices</source>
            <translation>Les {count} choix</translation>
        </message>
        <message>
            <source>Allowed by then at an even pace, ha</source>
            <translation>Permis à cette date à un rythme régulier, ha</translation>
        </message>
        <message>
            <source>Allowed in the period, ha</source>
            <translation>Enveloppe de la période, ha</translation>
        </message>
        <message>
            <source>Allowed to its communes, ha</source>
            <translation>Enveloppes de ses communes, ha</translation>
        </message>
        <message>
            <source>Allowed to the communes, ha (what is known)</source>
            <translation>Enveloppe des communes, ha (ce qui est connu)</translation>
        </message>
        <message>
            <source>Allowed {first}-{last}, ha</source>
            <translation>Enveloppe {first}-{last}, ha</translation>
        </message>
        <message>
            <source>Also those that are not vulnerable.</source>
            <translation>Aussi ceux qui ne sont pas vulnérables.</translation>
        </message>
        <message>
            <source>Among the first in {share} of all weightings; rank {low} to {high} (9 in 10)</source>
            <translation>Parmi les premiers dans {share} des pondérations ; rang {low} à {high} (9 sur 10)</translation>
        </message>
        <message>
            <source>Among the first {top}; it drops out if "{criterion}" weighs {new} % in place of {old} %</source>
            <translation>Parmi les {top} premiers ; il en sort si « {criterion} » pèse {new} % au lieu de {old} %</translation>
        </message>
        <message>
            <source>Among the first {top}; no change of one weight drops it</source>
            <translation>Parmi les {top} premiers ; aucun changement d'un seul poids ne l'en sort</translation>
        </message>
        <message>
            <source>Among those that add or cost most</source>
            <translation>Parmi ceux qui ajoutent ou coûtent le plus</translation>
        </message>
        <message>
            <source>An arrival is counted as made well at once. A product comes within reach when two products near it are made well: two arrivals may open together what neither opens alone. So the plan aims at the last step, and may lag behind on the way.</source>
            <translation>Une arrivée est comptée forte d'emblée. Un produit vient à portée quand deux produits proches sont bien faits : deux arrivées peuvent ouvrir ensemble ce qu'aucune n'ouvre seule. Le plan vise donc la dernière étape, et peut rester en retrait en chemin.</translation>
        </message>
        <message>
            <source>An inventory with site_id: plots that name one of them are the same ground, counted once.</source>
            <translation>Un inventaire avec site_id : les terrains qui en nomment une sont le même sol, compté une fois.</translation>
        </message>
        <message>
            <source>Another table with the same columns: the published study, another year, other thresholds. Both plates are set side by side, then what separates them.</source>
            <translation>Une autre table aux mêmes colonnes : l’étude publiée, une autre année, d’autres seuils. Les deux planches sont mises côte à côte, puis ce qui les sépare.</translation>
        </message>
        <message>
            <source>Any product</source>
            <translation>Tout produit</translation>
        </message>
        <message>
            <source>Area field</source>
            <translation>Champ de surface</translation>
        </message>
        <message>
            <source>Area of the site (m2)</source>
            <translation>Surface du site (m2)</translation>
        </message>
        <message>
            <source>Area, ha</source>
            <translation>Surface, ha</translation>
        </message>
        <message>
            <source>Area, m2</source>
            <translation>Surface, m2</translation>
        </message>
        <message>
            <source>Around: firms, programmes, business park</source>
            <translation>Alentour : entreprises, programmes, zone d'activités</translation>
        </message>
        <message>
            <source>Artificialised, ha</source>
            <translation>Artificialisé, ha</translation>
        </message>
        <message>
            <source>As downloaded: CSV, text, workbook (.xlsx, .ods) or Parquet, in a zip or gzip or not.</source>
            <translation>Tel que téléchargé : CSV, texte, classeur (.xlsx, .ods) ou Parquet, dans un zip, un gzip ou tel quel.</translation>
        </message>
        <message>
            <source>As few sites as cover all the demand</source>
            <translation>Le moins de sites qui desservent toute la demande</translation>
        </message>
        <message>
            <source>As in the input layer</source>
            <translation>Comme dans la couche en entrée</translation>
        </message>
        <message>
            <source>As the figures tell</source>
            <translation>D'après les nombres</translation>
        </message>
        <message>
            <source>As the figures tell: thousand euros where most have decimals, else euros; the log says which.</source>
            <translation>D'après les nombres : milliers d'euros si la plupart ont des décimales, sinon euros ; le journal le dit.</translation>
        </message>
        <message>
            <source>As the file tells</source>
            <translation>D'après le fichier</translation>
        </message>
        <message>
            <source>As the file tells, else NAF rev. 2</source>
            <translation>Selon le fichier, sinon NAF rév. 2</translation>
        </message>
        <message>
            <source>As the first source</source>
            <translation>Comme la première source</translation>
        </message>
        <message>
            <source>As the names tell</source>
            <translation>D'après les noms</translation>
        </message>
        <message>
            <source>As their column or the file</source>
            <translation>Comme leur colonne ou le fichier</translation>
        </message>
        <message>
            <source>As they are</source>
            <translation>Tels quels</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>Au moins</translation>
        </message>
        <message>
            <source>At least one site in each territory</source>
            <translation>Au moins un site par territoire</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>Au plus</translation>
        </message>
        <message>
            <source>At most so many products, classes or families arrive.</source>
            <translation>Au plus autant de produits, de classes ou de familles arrivent.</translation>
        </message>
        <message>
            <source>At most; exactly, for the nearest sites. Hotels that stand already are not counted.</source>
            <translation>Au plus ; exactement, pour les sites les plus proches. Les hôtels existants ne sont pas comptés.</translation>
        </message>
        <message>
            <source>At the foot of every page. Left empty: those in the metadata of the layer.</source>
            <translation>Au bas de chaque page. Vide : celles des métadonnées de la couche.</translation>
        </message>
        <message>
            <source>At the foot of every page. Left empty: those of the facts, as the account tells them.</source>
            <translation>Au bas de chaque page. Laissé vide : celles des faits, selon le détail par critère.</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>Authentification</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <source>Automatic: exact where it can finish and scipy is there. The heuristic gives a bound too.</source>
            <translation>Automatique : exact là où il peut finir et où scipy est présent. L'heuristique donne aussi une borne.</translation>
        </message>
        <message>
            <source>Average of the flows, learnt as one year</source>
            <translation>Moyenne des flux, apprise comme une seule année</translation>
        </message>
        <message>
            <source>B: brownfields first</source>
            <translation>B : les friches d'abord</translation>
        </message>
        <message>
            <source>BACI (one year, or the zip of all years), Atlas of Economic Complexity, OEC, or any table of country, product and value; CSV, workbook (.xlsx, .ods) or Parquet, packed or not.</source>
            <translation>BACI (une année, ou le zip de toutes), Atlas de la complexité économique, OEC, ou toute table de pays, produit et valeur ; CSV, classeur (.xlsx, .ods) ou Parquet, compressé ou non.</translation>
        </message>
        <message>
            <source>BD TOPO batiment: footprint times floors, floors from the height where they are unknown.</source>
            <translation>BD TOPO batiment : emprise fois étages, étages d'après la hauteur s'ils sont inconnus.</translation>
        </message>
        <message>
            <source>BD TOPO troncon_de_route or OpenStreetMap. Truck access leaves paths and roads with a lower weight limit aside; stops, stations, junctions, freight yards and firms are then measured along the roads.</source>
            <translation>Tronçons de route de la BD TOPO ou OpenStreetMap. L'accès poids lourds laisse de côté les chemins et les voies à tonnage limité ; arrêts, gares, échangeurs, cours de fret et entreprises sont alors mesurés le long des voies.</translation>
        </message>
        <message>
            <source>Background of the map</source>
            <translation>Fond de la carte</translation>
        </message>
        <message>
            <source>Basket</source>
            <translation>Panier</translation>
        </message>
        <message>
            <source>Basket: name one, or write HS headings separated by commas.</source>
            <translation>Panier : en nommer un, ou écrire des positions SH séparées par des virgules.</translation>
        </message>
        <message>
            <source>Basket: none of its products is counted. Give HS headings of four digits, such as 3004.</source>
            <translation>Panier : aucun de ses produits n'est compté. Donner des positions SH à quatre chiffres, comme 3004.</translation>
        </message>
        <message>
            <source>Baskets</source>
            <translation>Paniers</translation>
        </message>
        <message>
            <source>Baskets on the map</source>
            <translation>Paniers sur la carte</translation>
        </message>
        <message>
            <source>Baskets: basket field</source>
            <translation>Paniers : champ du panier</translation>
        </message>
        <message>
            <source>Baskets: product field</source>
            <translation>Paniers : champ du produit</translation>
        </message>
        <message>
            <source>Baskets: {n} products are not counted ({codes}): left out.</source>
            <translation>Paniers : {n} produits ne sont pas comptés ({codes}) : laissés de côté.</translation>
        </message>
        <message>
            <source>Baskets: {n} rows without a basket or a product are left out.</source>
            <translation>Paniers : {n} lignes sans panier ou sans produit sont laissées de côté.</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>Beginnings of HS codes separated by commas: 27 is fuels, which no workshop makes.</source>
            <translation>Débuts de codes SH séparés par des virgules : 27 est celui des combustibles, qu'aucun atelier ne fait.</translation>
        </message>
        <message>
            <source>Beside the PDF that holds them all.</source>
            <translation>À côté du PDF qui les réunit toutes.</translation>
        </message>
        <message>
            <source>Best partner</source>
            <translation>Meilleur partenaire</translation>
        </message>
        <message>
            <source>Best partner (code)</source>
            <translation>Meilleur partenaire (code)</translation>
        </message>
        <message>
            <source>Best partners</source>
            <translation>Meilleurs partenaires</translation>
        </message>
        <message>
            <source>Best rank in 90 % of the draws</source>
            <translation>Meilleur rang dans 90 % des tirages</translation>
        </message>
        <message>
            <source>Best score of a union, percent</source>
            <translation>Meilleur score d'une union, pour cent</translation>
        </message>
        <message>
            <source>Between two editions of OCS GE; another measure than land take, never added to it</source>
            <translation>Entre deux millésimes de l'OCS GE ; une autre mesure que la consommation d'espaces, jamais additionnée à elle</translation>
        </message>
        <message>
            <source>Between {low} and {high}: unknown figures leave it open</source>
            <translation>Entre {low} et {high} : des chiffres inconnus le laissent ouvert</translation>
        </message>
        <message>
            <source>Blend activity sources</source>
            <translation>Mêler des sources d'activité</translation>
        </message>
        <message>
            <source>Blended activity</source>
            <translation>Activité mêlée</translation>
        </message>
        <message>
            <source>Blocs: bloc field</source>
            <translation>Blocs : champ du bloc</translation>
        </message>
        <message>
            <source>Blocs: country field</source>
            <translation>Blocs : champ du pays</translation>
        </message>
        <message>
            <source>Blocs: no row names both a country and a bloc.</source>
            <translation>Blocs : aucune ligne ne donne à la fois un pays et un bloc.</translation>
        </message>
        <message>
            <source>Blocs: {labels} is the code of a country. Give the bloc another name.</source>
            <translation>Blocs : {labels} est le code d'un pays. Donnez au bloc un autre nom.</translation>
        </message>
        <message>
            <source>Blocs: {n} rows without a country or a bloc are left out.</source>
            <translation>Blocs : {n} lignes sans pays ou sans bloc sont laissées de côté.</translation>
        </message>
        <message>
            <source>Bound</source>
            <translation>Borne</translation>
        </message>
        <message>
            <source>Bounds of weights: the lowest add up to {low}, the highest to {high}; 1 must lie between.</source>
            <translation>Bornes des poids : la somme des plus bas est {low}, celle des plus hauts {high} ; 1 doit se trouver entre les deux.</translation>
        </message>
        <message>
            <source>Bounds of weights: {accepted} of {tried} draws lie within; {wanted} are needed. Widen them.</source>
            <translation>Bornes des poids : {accepted} tirages sur {tried} s'y trouvent ; il en faut {wanted}. Élargissez-les.</translation>
        </message>
        <message>
            <source>Bounds of weights: {name}, {low} to {high}; expected a criterion with a weight, and shares from 0 to 1 in order.</source>
            <translation>Bornes des poids : {name}, de {low} à {high} ; un critère qui a un poids et des parts de 0 à 1, dans l'ordre, sont attendus.</translation>
        </message>
        <message>
            <source>Branch lines or freight yards.</source>
            <translation>Embranchements ou cours de marchandises.</translation>
        </message>
        <message>
            <source>Brownfield on the same ground</source>
            <translation>Friche sur le même sol</translation>
        </message>
        <message>
            <source>Brownfields</source>
            <translation>Friches</translation>
        </message>
        <message>
            <source>Brownfields checked against CNIG Friches v1.0.6.</source>
            <translation>Friches contrôlées selon CNIG Friches v1.0.6.</translation>
        </message>
        <message>
            <source>Brownfields field</source>
            <translation>Champ des friches</translation>
        </message>
        <message>
            <source>Brownfields: CNIG Friches inventory (Cartofriches). Costs: Bénéfriches, ADEME (national means).</source>
            <translation>Friches : inventaire au standard CNIG Friches (Cartofriches). Coûts : Bénéfriches, ADEME (moyennes nationales).</translation>
        </message>
        <message>
            <source>Brownfields: inventory in the CNIG Friches standard (Cartofriches and local observatories), vintage to be completed</source>
            <translation>Friches : inventaire au standard CNIG Friches (Cartofriches et observatoires locaux), millésime à compléter</translation>
        </message>
        <message>
            <source>Brownfields: no column site_id. Columns there: {columns}.</source>
            <translation>Friches : aucune colonne site_id. Colonnes présentes : {columns}.</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>Budget</translation>
        </message>
        <message>
            <source>Budget, EUR</source>
            <translation>Budget, EUR</translation>
        </message>
        <message>
            <source>Buildings</source>
            <translation>Bâtiments</translation>
        </message>
        <message>
            <source>Buildings or points; with usage_1, only those that are residential.</source>
            <translation>Bâtiments ou points ; avec usage_1, seulement les résidentiels.</translation>
        </message>
        <message>
            <source>Bus, tram, metro, train.</source>
            <translation>Bus, tram, métro, train.</translation>
        </message>
        <message>
            <source>Business park</source>
            <translation>Zone d'activités</translation>
        </message>
        <message>
            <source>Business parks</source>
            <translation>Zones d'activités</translation>
        </message>
        <message>
            <source>Business parks (CNIG Sites économiques)</source>
            <translation>Zones d'activités (CNIG Sites économiques)</translation>
        </message>
        <message>
            <source>Business parks (ZAE, CNIG Sites économiques): named on the card with their vacancy; they stand for a zone of activity where neither the plan nor the record tells the zone.</source>
            <translation>Zones d'activités économiques (ZAE, CNIG Sites économiques) : nommées sur la fiche avec leur vacance ; elles valent zone d'activités là où ni le plan ni la fiche ne disent la zone.</translation>
        </message>
        <message>
            <source>Business parks, CNIG Sites économiques v1.0.1.</source>
            <translation>Zones d'activités, CNIG Sites économiques v1.0.1.</translation>
        </message>
        <message>
            <source>Business-park vacancy field</source>
            <translation>Champ de la vacance des zones d'activités</translation>
        </message>
        <message>
            <source>By a field of the layer</source>
            <translation>Par un champ de la couche</translation>
        </message>
        <message>
            <source>By a table</source>
            <translation>Par une table</translation>
        </message>
        <message>
            <source>By product family</source>
            <translation>Par famille de produits</translation>
        </message>
        <message>
            <source>By the territory field of the sites.</source>
            <translation>Par le champ du territoire des sites.</translation>
        </message>
        <message>
            <source>By which the turnover is divided. Left empty: a column with a usual name; without one, the figures are per head already.</source>
            <translation>Par lesquels le chiffre d'affaires est divisé. Si rien n'est choisi : une colonne au nom habituel ; sans elle, les chiffres sont déjà par salarié.</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Octets</translation>
        </message>
        <message>
            <source>C: the chosen sites</source>
            <translation>C : les sites choisis</translation>
        </message>
        <message>
            <source>CPF class</source>
            <translation>Classe CPF</translation>
        </message>
        <message>
            <source>CPF class or HS heading.</source>
            <translation>Classe CPF ou position SH.</translation>
        </message>
        <message>
            <source>Card of the site</source>
            <translation>Carte d'identité du site</translation>
        </message>
        <message>
            <source>Card: no site is called {value}.</source>
            <translation>Fiche : aucun site ne s'appelle {value}.</translation>
        </message>
        <message>
            <source>Catalogue of units</source>
            <translation>Catalogue des unités</translation>
        </message>
        <message>
            <source>Cell by cell</source>
            <translation>Cellule par cellule</translation>
        </message>
        <message>
            <source>Centrality of communes</source>
            <translation>Centralité des communes</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Mouvement</translation>
        </message>
        <message>
            <source>Change of staff in five years, percent.</source>
            <translation>Évolution des effectifs salariés en cinq ans, en pourcent.</translation>
        </message>
        <message>
            <source>Change of that price in five years, percent.</source>
            <translation>Évolution de ce prix en cinq ans, en pourcent.</translation>
        </message>
        <message>
            <source>Change of the population in five years, percent.</source>
            <translation>Évolution de la population en cinq ans, en pourcent.</translation>
        </message>
        <message>
            <source>Changes of land cover</source>
            <translation>Changements d'occupation du sol</translation>
        </message>
        <message>
            <source>Changes of land cover: no polygons. Give a territory field and an area field.</source>
            <translation>Changements d'occupation du sol : pas de polygones. Donnez un champ de territoire et un champ de surface.</translation>
        </message>
        <message>
            <source>Changes too small to count, ha</source>
            <translation>Changements trop petits pour compter, ha</translation>
        </message>
        <message>
            <source>Chapters or headings left out</source>
            <translation>Chapitres ou positions laissés de côté</translation>
        </message>
        <message>
            <source>Check brownfields</source>
            <translation>Contrôler des friches</translation>
        </message>
        <message>
            <source>Checked on the ground</source>
            <translation>Vérifié sur le terrain</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>Choix</translation>
        </message>
        <message>
            <source>Choice: {proof}.</source>
            <translation>Choix : {proof}.</translation>
        </message>
        <message>
            <source>Choices</source>
            <translation>Choix</translation>
        </message>
        <message>
            <source>Choose a territory by a click on the map</source>
            <translation>Choisir un territoire d'un clic sur la carte</translation>
        </message>
        <message>
            <source>Chosen</source>
            <translation>Choisi</translation>
        </message>
        <message>
            <source>Chosen in, % of weightings</source>
            <translation>Choisi dans, % des pondérations</translation>
        </message>
        <message>
            <source>Chosen sites</source>
            <translation>Sites choisis</translation>
        </message>
        <message>
            <source>Chosen sites that are not in the layer of sites: {sites}.</source>
            <translation>Sites choisis absents de la couche des sites : {sites}.</translation>
        </message>
        <message>
            <source>Chosen sites without an area: {sites}. Give it, or choose others.</source>
            <translation>Sites choisis sans surface : {sites}. Donnez-la, ou choisissez-en d'autres.</translation>
        </message>
        <message>
            <source>Chosen within the limits of the session by integer programming, or by exchanges with a bound; the gap says how much a better choice could gain at most. Distances: straight line x 1.3.</source>
            <translation>Choisis dans les limites de la séance par programmation en nombres entiers, ou par échanges avec une borne ; l'écart dit ce qu'un meilleur choix gagnerait au plus. Distances : ligne droite x 1,3.</translation>
        </message>
        <message>
            <source>Cl&amp;ose</source>
            <translation>&amp;Fermer</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>Class if this criterion did not fit at all</source>
            <translation>Classe si ce critère ne convenait pas du tout</translation>
        </message>
        <message>
            <source>Class if this criterion fitted fully</source>
            <translation>Classe si ce critère convenait pleinement</translation>
        </message>
        <message>
            <source>Class of the map: dynamism, then vacancy</source>
            <translation>Classe de la carte : dynamisme, puis vacance</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Classes</translation>
        </message>
        <message>
            <source>Classes are spread over their products as French imports are.</source>
            <translation>Les classes sont réparties sur leurs produits comme les importations françaises.</translation>
        </message>
        <message>
            <source>Classes that make it here, the heaviest first</source>
            <translation>Classes qui le fabriquent ici, la plus lourde d’abord</translation>
        </message>
        <message>
            <source>Classes that make them</source>
            <translation>Classes qui les fabriquent</translation>
        </message>
        <message>
            <source>Classes that no other source knows</source>
            <translation>Classes qu'aucune autre source ne connaît</translation>
        </message>
        <message>
            <source>Classes, weights and thresholds marked "proposed" are Ressort's own and may be changed by the room.</source>
            <translation>Classes, poids et seuils marqués « proposés » sont ceux de Ressort et peuvent être changés en séance.</translation>
        </message>
        <message>
            <source>Clean brownfields</source>
            <translation>Friches propres</translation>
        </message>
        <message>
            <source>Click on the map</source>
            <translation>Cliquer sur la carte</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Code as in the activity table. Without it, the territory of the layer that holds the site.</source>
            <translation>Code comme dans la table d'activité. À défaut, le territoire de la couche qui tient le site.</translation>
        </message>
        <message>
            <source>Code field</source>
            <translation>Champ du code</translation>
        </message>
        <message>
            <source>Code in the activity table.</source>
            <translation>Code dans la table d’activité.</translation>
        </message>
        <message>
            <source>Code of a member, at the level asked for.</source>
            <translation>Code d'un membre, au niveau demandé.</translation>
        </message>
        <message>
            <source>Code of the acti&amp;vity:</source>
            <translation>Code de l'acti&amp;vité :</translation>
        </message>
        <message>
            <source>Code of the activity table. Not used for the nation.</source>
            <translation>Code de la table d'activité. Sans effet pour la nation.</translation>
        </message>
        <message>
            <source>Code of the activity table: the departement, for example.</source>
            <translation>Code de la table d'activité : le département, par exemple.</translation>
        </message>
        <message>
            <source>Code of the commune of the piece, if a column tells it. Left empty: by the polygons of the territories.</source>
            <translation>Code de la commune de l'objet, si une colonne le dit. Vide : d'après les polygones des territoires.</translation>
        </message>
        <message>
            <source>Code of the demand point. Left empty: its number.</source>
            <translation>Code du point de demande. Vide : son numéro.</translation>
        </message>
        <message>
            <source>Code of the one the cover and the trajectory speak of. Left empty: the only one of its largest level.</source>
            <translation>Code de celui dont parlent la couverture et la trajectoire. Vide : le seul de son plus grand niveau.</translation>
        </message>
        <message>
            <source>Code of the site, each once.</source>
            <translation>Code du site, chacun une fois.</translation>
        </message>
        <message>
            <source>Code of the te&amp;rritory:</source>
            <translation>Code du te&amp;rritoire :</translation>
        </message>
        <message>
            <source>Code of the territory as it is scored.</source>
            <translation>Code du territoire tel qu'il est évalué.</translation>
        </message>
        <message>
            <source>Code of the territory it belongs to.</source>
            <translation>Code du territoire auquel il appartient.</translation>
        </message>
        <message>
            <source>Code of the territory, for example the departement. A lost leading zero is restored.</source>
            <translation>Code du territoire, par exemple le département. Un zéro initial perdu est rétabli.</translation>
        </message>
        <message>
            <source>Code of the territory.</source>
            <translation>Code du territoire.</translation>
        </message>
        <message>
            <source>Code of the territory. Left empty: a column with a usual name.</source>
            <translation>Code du territoire. Vide : une colonne au nom usuel.</translation>
        </message>
        <message>
            <source>Code of the territory; each once.</source>
            <translation>Code du territoire ; chacun une fois.</translation>
        </message>
        <message>
            <source>Code that the union will carry.</source>
            <translation>Code que portera l'union.</translation>
        </message>
        <message>
            <source>Code, in the world trade table, of the country the territories belong to: FRA.</source>
            <translation>Code, dans la table du commerce mondial, du pays des territoires : FRA.</translation>
        </message>
        <message>
            <source>Codes are ISO3 codes of the world trade table: exports are added up, no activity table is read.</source>
            <translation>Les codes sont les codes ISO3 de la table du commerce mondial : les exportations sont additionnées, aucune table d'activité n'est lue.</translation>
        </message>
        <message>
            <source>Codes are read from the field "{field}".</source>
            <translation>Les codes sont lus dans le champ « {field} ».</translation>
        </message>
        <message>
            <source>Codes as they are</source>
            <translation>Codes tels quels</translation>
        </message>
        <message>
            <source>Codes of OCS GE (CS..., US...).</source>
            <translation>Codes de l'OCS GE (CS..., US...).</translation>
        </message>
        <message>
            <source>Codes of countries brought to ISO3: {codes}.</source>
            <translation>Codes de pays ramenés à l'ISO3 : {codes}.</translation>
        </message>
        <message>
            <source>Codes of the members</source>
            <translation>Codes des membres</translation>
        </message>
        <message>
            <source>Codes parted by spaces or commas, such as 08105 08409. Needs a file with coordinates.</source>
            <translation>Codes séparés par des espaces ou des virgules, par exemple 08105 08409. Il faut un fichier avec des coordonnées.</translation>
        </message>
        <message>
            <source>Codes separated by commas. Left empty: all of them.</source>
            <translation>Codes séparés par des virgules. Vide : tous.</translation>
        </message>
        <message>
            <source>Codes, parted by semicolons.</source>
            <translation>Codes, séparés par des points-virgules.</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Colonnes</translation>
        </message>
        <message>
            <source>Columns as told: {columns}.</source>
            <translation>Colonnes comme indiqué : {columns}.</translation>
        </message>
        <message>
            <source>Columns can be named for the layout sirene only; those of {layout} are known.</source>
            <translation>Les colonnes ne peuvent être nommées que pour le format sirene ; celles de {layout} sont connues.</translation>
        </message>
        <message>
            <source>Columns: {wrong} cannot be read. Write role=column, parted by semicolons; roles: {roles}.</source>
            <translation>Colonnes : {wrong} n'est pas lisible. Écrivez rôle=colonne, séparés par des points-virgules ; rôles : {roles}.</translation>
        </message>
        <message>
            <source>Committed, ha</source>
            <translation>Engagé, ha</translation>
        </message>
        <message>
            <source>Commune</source>
            <translation>Commune</translation>
        </message>
        <message>
            <source>Commune code</source>
            <translation>Code de la commune</translation>
        </message>
        <message>
            <source>Communes</source>
            <translation>Communes</translation>
        </message>
        <message>
            <source>Communes covered by a plan</source>
            <translation>Communes couvertes par un document</translation>
        </message>
        <message>
            <source>Communes whose establishments are mapped</source>
            <translation>Communes dont les établissements sont cartographiés</translation>
        </message>
        <message>
            <source>Communes, EPCI or others, polygons. A piece that two of them share is cut; ground outside all is counted and said.</source>
            <translation>Communes, EPCI ou autres, en polygones. Un objet que deux d'entre eux partagent est coupé ; le sol hors de tous est compté et dit.</translation>
        </message>
        <message>
            <source>Communes, EPCI, SCoT, departements and regions: readings of the same hectares, never to be added.</source>
            <translation>Communes, EPCI, SCoT, départements et régions : des lectures des mêmes hectares, à ne jamais additionner.</translation>
        </message>
        <message>
            <source>Communes: which column is the code? None has a usual name.</source>
            <translation>Communes : quelle colonne est le code ? Aucune n'a un nom usuel.</translation>
        </message>
        <message>
            <source>Compare two sessions</source>
            <translation>Comparer deux séances</translation>
        </message>
        <message>
            <source>Compared with: {name}</source>
            <translation>Comparé à : {name}</translation>
        </message>
        <message>
            <source>Comparison of methods: {count} criteria are unknown for some sites and left out ({criteria}).</source>
            <translation>Comparaison des méthodes : {count} critères, inconnus pour certains sites, sont laissés de côté ({criteria}).</translation>
        </message>
        <message>
            <source>Complexity: all territories are alike, no axis tells them apart.</source>
            <translation>Complexité : tous les territoires se ressemblent, aucun axe ne les distingue.</translation>
        </message>
        <message>
            <source>Complexity: the territories part into groups that share no product; score each by itself.</source>
            <translation>Complexité : les territoires forment des groupes qui n'ont aucun produit en commun ; calculez chacun à part.</translation>
        </message>
        <message>
            <source>Complexity: {territories} territories make something, and {products} products are made; two of each are needed.</source>
            <translation>Complexité : {territories} territoires fabriquent quelque chose et {products} produits sont fabriqués ; il en faut deux de chaque.</translation>
        </message>
        <message>
            <source>Computed by Ressort, free software (GPL 2 or later), from the tables above.</source>
            <translation>Calculé par Ressort, logiciel libre (GPL 2 ou ultérieure), à partir des tables ci-dessus.</translation>
        </message>
        <message>
            <source>Computing French regions and departements, from the data that comes with Ressort…</source>
            <translation>Calcul des régions et des départements français, avec les données fournies par Ressort…</translation>
        </message>
        <message>
            <source>Concentration of world supply, 1 is a single country</source>
            <translation>Concentration de l'offre mondiale, 1 est un seul pays</translation>
        </message>
        <message>
            <source>Copy as a table, for a spreadsheet</source>
            <translation>Copier en tableau, pour un tableur</translation>
        </message>
        <message>
            <source>Corsica whole (20) in {names}: shared out among 2A and 2B as elsewhere, by halves where nothing tells.</source>
            <translation>Corse entière (20) dans {names} : répartie entre 2A et 2B comme ailleurs, par moitiés là où rien ne le dit.</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Coût</translation>
        </message>
        <message>
            <source>Cost of doing nothing, at least, EUR a year</source>
            <translation>Coût de l'inaction, au moins, EUR par an</translation>
        </message>
        <message>
            <source>Cost of doing nothing, at most, EUR a year</source>
            <translation>Coût de l'inaction, au plus, EUR par an</translation>
        </message>
        <message>
            <source>Cost of leaving it: guarding and upkeep, at least (EUR a year)</source>
            <translation>Coût de l'inaction : gardiennage et entretien, au moins (EUR par an)</translation>
        </message>
        <message>
            <source>Cost of leaving it: guarding and upkeep, at most (EUR a year)</source>
            <translation>Coût de l'inaction : gardiennage et entretien, au plus (EUR par an)</translation>
        </message>
        <message>
            <source>Cost of making the ground ready, at least, EUR (order of magnitude)</source>
            <translation>Coût de préparation du terrain, au moins, EUR (ordre de grandeur)</translation>
        </message>
        <message>
            <source>Cost of making the ground ready, at most, EUR (order of magnitude)</source>
            <translation>Coût de préparation du terrain, au plus, EUR (ordre de grandeur)</translation>
        </message>
        <message>
            <source>Cost of the new sites, EUR</source>
            <translation>Coût des nouveaux sites, EUR</translation>
        </message>
        <message>
            <source>Cost, EUR</source>
            <translation>Coût, EUR</translation>
        </message>
        <message>
            <source>Costs and land</source>
            <translation>Coûts et foncier</translation>
        </message>
        <message>
            <source>Costs and land: the area is not known.</source>
            <translation>Coûts et foncier : la surface n'est pas connue.</translation>
        </message>
        <message>
            <source>Costs are national means (Bénéfriches, ADEME), buildings left out: an order of magnitude, no estimate of a site.</source>
            <translation>Les coûts sont des moyennes nationales (Bénéfriches, ADEME), bâtiments non compris : un ordre de grandeur, pas le devis d'un site.</translation>
        </message>
        <message>
            <source>Costs: Bénéfriches, ADEME (national means)</source>
            <translation>Coûts : Bénéfriches, ADEME (moyennes nationales)</translation>
        </message>
        <message>
            <source>Costs: Bénéfriches, ADEME (national means): an order of magnitude. Floors per plot: Dombes, Lieusaint. Jobs: 62 to 78 m2 each (Bobigny, USIN).</source>
            <translation>Coûts : Bénéfriches, ADEME (moyennes nationales) : un ordre de grandeur. Planchers par terrain : Dombes, Lieusaint. Emplois : 62 à 78 m2 chacun (Bobigny, USIN).</translation>
        </message>
        <message>
            <source>Costs: code field</source>
            <translation>Coûts : champ du code</translation>
        </message>
        <message>
            <source>Costs: cost field</source>
            <translation>Coûts : champ du coût</translation>
        </message>
        <message>
            <source>Costs: {count} are negative ({labels}). A cost is 0 or more.</source>
            <translation>Coûts : {count} sont négatifs ({labels}). Un coût est 0 ou plus.</translation>
        </message>
        <message>
            <source>Costs: {count} sites without an area, or with one below 0 ({sites}). Give area_m2 for each.</source>
            <translation>Coûts : {count} sites sans surface, ou de surface négative ({sites}). Donnez area_m2 pour chacun.</translation>
        </message>
        <message>
            <source>Costs: {n} rows without a number are left out, their cost is 1.</source>
            <translation>Coûts : {n} lignes sans nombre sont laissées de côté, leur coût est 1.</translation>
        </message>
        <message>
            <source>Counted, ha</source>
            <translation>Compté, ha</translation>
        </message>
        <message>
            <source>Countries that teach the product space</source>
            <translation>Pays qui servent à apprendre l'espace produit</translation>
        </message>
        <message>
            <source>Countries were named by {table}.</source>
            <translation>Pays nommés d'après {table}.</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Country codes of BACI</source>
            <translation>Codes de pays de BACI</translation>
        </message>
        <message>
            <source>Country field</source>
            <translation>Champ du pays</translation>
        </message>
        <message>
            <source>Country, ISO3</source>
            <translation>Pays, ISO3</translation>
        </message>
        <message>
            <source>Counts as ground of the park</source>
            <translation>Compte comme sol de la zone</translation>
        </message>
        <message>
            <source>Counts in the score</source>
            <translation>Compte dans le score</translation>
        </message>
        <message>
            <source>Counts, first sites, weights, survey plan, exclusions, methods compared, sources.</source>
            <translation>Effectifs, premiers sites, poids, plan d'enquête, exclusions, méthodes comparées, sources.</translation>
        </message>
        <message>
            <source>Cover after</source>
            <translation>Couverture après</translation>
        </message>
        <message>
            <source>Cover before</source>
            <translation>Couverture avant</translation>
        </message>
        <message>
            <source>Criteria, shapes and weights of your own: a copy of site_profiles.csv, edited, or the same in TOML. The use chosen above is taken from it, or its only one.</source>
            <translation>Vos propres critères, formes et poids : une copie de site_profiles.csv, modifiée, ou la même chose en TOML. L'usage choisi ci-dessus y est pris, ou le seul qu'il contient.</translation>
        </message>
        <message>
            <source>Criterion</source>
            <translation>Critère</translation>
        </message>
        <message>
            <source>Criterion (weight, %)</source>
            <translation>Critère (poids, %)</translation>
        </message>
        <message>
            <source>Criterion, in words</source>
            <translation>Critère, en clair</translation>
        </message>
        <message>
            <source>Critical threads</source>
            <translation>Fils critiques</translation>
        </message>
        <message>
            <source>Curve of losses</source>
            <translation>Courbe des pertes</translation>
        </message>
        <message>
            <source>Customs file</source>
            <translation>Fichier de la douane</translation>
        </message>
        <message>
            <source>Customs, {file}, {year}</source>
            <translation>Douane, {file}, {year}</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Base de données</translation>
        </message>
        <message>
            <source>Database: "{name}" is no PostgreSQL connection of this QGIS ({known}). Make one in the browser: PostgreSQL, New connection.</source>
            <translation>Base de données : « {name} » n'est pas une connexion PostgreSQL de ce QGIS ({known}). Créez-en une dans l'explorateur : PostgreSQL, Nouvelle connexion.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Date of the session</source>
            <translation>Date de la séance</translation>
        </message>
        <message>
            <source>Default use profile</source>
            <translation>Profil d'usage par défaut</translation>
        </message>
        <message>
            <source>Demand</source>
            <translation>Demande</translation>
        </message>
        <message>
            <source>Demand field</source>
            <translation>Champ de la demande</translation>
        </message>
        <message>
            <source>Demand point</source>
            <translation>Point de demande</translation>
        </message>
        <message>
            <source>Demand served</source>
            <translation>Demande desservie</translation>
        </message>
        <message>
            <source>Demand within reach</source>
            <translation>Demande à portée</translation>
        </message>
        <message>
            <source>Demand: code field</source>
            <translation>Demande : champ du code</translation>
        </message>
        <message>
            <source>Demand: gap field</source>
            <translation>Demande : champ du manque</translation>
        </message>
        <message>
            <source>Demand: it is that of {given}, the profile is {expected}. Compute it for this profile.</source>
            <translation>Demande : c'est celle de {given}, le profil est {expected}. Calculez-la pour ce profil.</translation>
        </message>
        <message>
            <source>Demand: territories with products but without families: {codes}. Take both from one run.</source>
            <translation>Demande : territoires avec des produits mais sans familles : {codes}. Prenez les deux dans un même calcul.</translation>
        </message>
        <message>
            <source>Demand: {count} gaps are below 0 or above 100 ({rows}). Expected a share, or percent.</source>
            <translation>Demande : {count} manques sont inférieurs à 0 ou supérieurs à 100 ({rows}). Une part ou un pourcentage est attendu.</translation>
        </message>
        <message>
            <source>Demand: {count} points have none, or one below 0 ({labels}). An unknown demand must be left out or estimated first.</source>
            <translation>Demande : {count} points n'en ont pas, ou une négative ({labels}). Une demande inconnue doit d'abord être écartée ou estimée.</translation>
        </message>
        <message>
            <source>Demand: {count} points, but {reached} in the table of reach.</source>
            <translation>Demande : {count} points, mais {reached} dans la table de desserte.</translation>
        </message>
        <message>
            <source>Dense, dynamic towns raise floors; declining ones reuse empty ground. Robust deviations from {count} territories, weighted mean, logistic membership. A default for discussion, not a score.</source>
            <translation>Les villes denses et dynamiques montent en étages ; celles en déclin réemploient le vide. Écarts robustes à {count} territoires, moyenne pondérée, appartenance logistique. Un point de départ pour la discussion, pas un score.</translation>
        </message>
        <message>
            <source>Densify, or recycle brownfields: what suits each territory?</source>
            <translation>Densifier, ou recycler des friches : qu'est-ce qui convient à chaque territoire ?</translation>
        </message>
        <message>
            <source>Departement</source>
            <translation>Département</translation>
        </message>
        <message>
            <source>Departement or region code. Left empty: insee_dep, insee_reg, code_insee, code... as found.</source>
            <translation>Code de département ou de région. Laissé vide : insee_dep, insee_reg, code_insee, code... selon ce qui existe.</translation>
        </message>
        <message>
            <source>Departements</source>
            <translation>Départements</translation>
        </message>
        <message>
            <source>Departements or regions by CPF class</source>
            <translation>Départements ou régions par classe CPF</translation>
        </message>
        <message>
            <source>Departements that this world map does not show: {codes}.</source>
            <translation>Départements que cette carte du monde ne montre pas : {codes}.</translation>
        </message>
        <message>
            <source>Departements were added up to the {count} regions of the layer (built-in table).</source>
            <translation>Les départements ont été additionnés pour former les {count} régions de la couche (table intégrée).</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>Détail</translation>
        </message>
        <message>
            <source>Deviation of each indicator from the reference, in robust standard deviations; above 0 speaks for raising floors; ? is unknown</source>
            <translation>Écart de chaque indicateur à la référence, en écarts-types robustes ; au-dessus de 0, il plaide pour densifier ; ? : inconnu</translation>
        </message>
        <message>
            <source>Diamond: France in the study of 2020.</source>
            <translation>Losange : la France dans l'étude de 2020.</translation>
        </message>
        <message>
            <source>Diamond: this region in the study of 2020.</source>
            <translation>Losange : cette région dans l'étude de 2020.</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Écart</translation>
        </message>
        <message>
            <source>Difference (points)</source>
            <translation>Écart (points)</translation>
        </message>
        <message>
            <source>Difference between two scores (points)</source>
            <translation>Écart entre deux scores (points)</translation>
        </message>
        <message>
            <source>Difference with: {name}</source>
            <translation>Écart avec : {name}</translation>
        </message>
        <message>
            <source>Difference, points: {name}</source>
            <translation>Écart, en points : {name}</translation>
        </message>
        <message>
            <source>Distance measured</source>
            <translation>Mesure de la distance</translation>
        </message>
        <message>
            <source>Distance, m</source>
            <translation>Distance, m</translation>
        </message>
        <message>
            <source>Distances by road: {reason} They are straight lines lengthened by the usual detour.</source>
            <translation>Distances par la route : {reason} Elles sont prises à vol d'oiseau, allongées du détour usuel.</translation>
        </message>
        <message>
            <source>Distances in a straight line</source>
            <translation>Distances à vol d'oiseau</translation>
        </message>
        <message>
            <source>Divisions are of NAF 2025. Those that make goods were read by their number, as of NAF rev. 2: by INSEE's table, {share:.1%} of the staff that makes goods is in a division of another number.</source>
            <translation>Les divisions sont celles de la NAF 2025. Celles qui produisent des biens ont été lues par leur numéro, comme en NAF rév. 2 : selon la table de l'INSEE, {share:.1%} des effectifs qui produisent des biens sont dans une division d'un autre numéro.</translation>
        </message>
        <message>
            <source>Divisions were shared out among their classes of goods as in France (2018): inside a division all classes have the same quotient.</source>
            <translation>Les divisions ont été réparties entre leurs classes de biens comme en France (2018) : dans une division, toutes les classes ont le même quotient.</translation>
        </message>
        <message>
            <source>Doing nothing there, each year: {cost}.</source>
            <translation>Coût de l'inaction, chaque année : {cost}.</translation>
        </message>
        <message>
            <source>Done: {count} territories have a score. The map is in the project, the panel Ressort shows each territory.</source>
            <translation>C'est fait : {count} territoires ont un score. La carte est dans le projet, le panneau Ressort montre chaque territoire.</translation>
        </message>
        <message>
            <source>Dossier of the planning session</source>
            <translation>Dossier de séance</translation>
        </message>
        <message>
            <source>Dossier, PDF</source>
            <translation>Dossier, PDF</translation>
        </message>
        <message>
            <source>Dots per inch</source>
            <translation>Points par pouce</translation>
        </message>
        <message>
            <source>Download again what is already there</source>
            <translation>Télécharger à nouveau ce qui est déjà là</translation>
        </message>
        <message>
            <source>Download official files</source>
            <translation>Télécharger des fichiers officiels</translation>
        </message>
        <message>
            <source>Draw each link in both directions</source>
            <translation>Dessiner chaque lien dans les deux sens</translation>
        </message>
        <message>
            <source>Draw the product space</source>
            <translation>Dessiner l’espace produit</translation>
        </message>
        <message>
            <source>Drawing: {title}</source>
            <translation>Dessin : {title}</translation>
        </message>
        <message>
            <source>Draws</source>
            <translation>Tirages</translation>
        </message>
        <message>
            <source>Draws for the interval of the score</source>
            <translation>Tirages pour l’intervalle du score</translation>
        </message>
        <message>
            <source>Dwellings</source>
            <translation>Logements</translation>
        </message>
        <message>
            <source>Dwellings vacant for over two years, percent. Speaks for reusing what stands empty.</source>
            <translation>Logements vacants depuis plus de deux ans, en pourcent. Parle pour réemployer ce qui est vide.</translation>
        </message>
        <message>
            <source>Dynamism</source>
            <translation>Dynamisme</translation>
        </message>
        <message>
            <source>Dynamism, robust deviations</source>
            <translation>Dynamisme, écarts robustes</translation>
        </message>
        <message>
            <source>Dynamism: prices, population, staff. Vacancy: dwellings, business parks, brownfields, land per need.</source>
            <translation>Dynamisme : prix, population, effectifs. Vacance : logements, zones d'activités, friches, espace par besoin.</translation>
        </message>
        <message>
            <source>E&amp;xport…</source>
            <translation>E&amp;xporter…</translation>
        </message>
        <message>
            <source>EPCI</source>
            <translation>EPCI</translation>
        </message>
        <message>
            <source>EPCI or communes, polygons or a table, one row each: all those to be compared with, the whole nation or region rather than the study area alone.</source>
            <translation>EPCI ou communes, polygones ou table, une ligne chacun : tous ceux auxquels comparer, la France ou la région entière plutôt que la seule zone d'étude.</translation>
        </message>
        <message>
            <source>EU27 + United Kingdom: {n} members are not in the trade table ({codes}); the bloc is scored without them.</source>
            <translation>UE27 + Royaume-Uni : {n} membres ne sont pas dans la table de commerce ({codes}) ; le bloc est noté sans eux.</translation>
        </message>
        <message>
            <source>EUR.</source>
            <translation>EUR.</translation>
        </message>
        <message>
            <source>Each of the {count} years of the file was kept ({years}): the column year tells them apart.</source>
            <translation>Chacune des {count} années du fichier a été gardée ({years}) : la colonne year les distingue.</translation>
        </message>
        <message>
            <source>Each quotient was drawn towards the nation by establishments of average mix: {count:g}.</source>
            <translation>Chaque quotient a été rapproché de celui du pays par des établissements de composition moyenne : {count:g}.</translation>
        </message>
        <message>
            <source>Each site: floors and where they come from, land, cost of making it ready, cost of doing nothing, jobs.</source>
            <translation>Chaque site : planchers et leur origine, sol, coût de préparation, coût de l'inaction, emplois.</translation>
        </message>
        <message>
            <source>Each territory</source>
            <translation>Chaque territoire</translation>
        </message>
        <message>
            <source>Each territory with those that touch it</source>
            <translation>Chaque territoire avec ceux qui le touchent</translation>
        </message>
        <message>
            <source>Each use has its own criteria, shapes and weights, all proposals that a profile file may change.</source>
            <translation>Chaque usage a ses critères, formes et poids, tous proposés et modifiables dans un fichier de profil.</translation>
        </message>
        <message>
            <source>Economic zones</source>
            <translation>Zones d'activités</translation>
        </message>
        <message>
            <source>Electric network</source>
            <translation>Réseau électrique</translation>
        </message>
        <message>
            <source>Electric substations</source>
            <translation>Postes électriques</translation>
        </message>
        <message>
            <source>Enedis poste-electrique.</source>
            <translation>Enedis poste-electrique.</translation>
        </message>
        <message>
            <source>Engine: received {value}; expected a connection of psycopg2 or psycopg, a SparkSession or a DuckDB connection.</source>
            <translation>Moteur : reçu {value} ; attendu une connexion psycopg2 ou psycopg, une SparkSession ou une connexion DuckDB.</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>Écritures</translation>
        </message>
        <message>
            <source>Entries as counted</source>
            <translation>Écritures telles que comptées</translation>
        </message>
        <message>
            <source>Entries of the ledger: rows that cannot be read: {rows}. Kinds are {kinds}; areas are hectares, 0 or more.</source>
            <translation>Écritures du registre : lignes illisibles : {rows}. Les natures sont {kinds} ; les surfaces sont en hectares, 0 ou plus.</translation>
        </message>
        <message>
            <source>Entries of the ledger: {count} territories are in no column of the ledger ({codes}).</source>
            <translation>Écritures du registre : {count} territoires ne sont dans aucune colonne du registre ({codes}).</translation>
        </message>
        <message>
            <source>Establishment</source>
            <translation>Établissement</translation>
        </message>
        <message>
            <source>Establishments</source>
            <translation>Établissements</translation>
        </message>
        <message>
            <source>Establishments behind a strong product</source>
            <translation>Établissements derrière un produit fort</translation>
        </message>
        <message>
            <source>Establishments in the table</source>
            <translation>Établissements dans la table</translation>
        </message>
        <message>
            <source>Establishments of communes are asked for: say which communes.</source>
            <translation>Des établissements de communes sont demandés : dites lesquelles.</translation>
        </message>
        <message>
            <source>Establishments of these communes</source>
            <translation>Établissements de ces communes</translation>
        </message>
        <message>
            <source>Establishments, {file}</source>
            <translation>Établissements, {file}</translation>
        </message>
        <message>
            <source>Establishments: class field</source>
            <translation>Établissements : champ de la classe</translation>
        </message>
        <message>
            <source>Establishments: give a table with their class, territory and staff.</source>
            <translation>Établissements : donner une table avec leur classe, leur territoire et leur effectif.</translation>
        </message>
        <message>
            <source>Establishments: name field</source>
            <translation>Établissements : champ du nom</translation>
        </message>
        <message>
            <source>Establishments: none has staff in a class of goods of a scored territory.</source>
            <translation>Établissements : aucun n'a de salariés dans une classe de biens d'un territoire évalué.</translation>
        </message>
        <message>
            <source>Establishments: none of {territory} has staff in a class of goods. Check the class and staff fields.</source>
            <translation>Établissements : aucun de {territory} n'a de salariés dans une classe de biens. Vérifier les champs de la classe et de l'effectif.</translation>
        </message>
        <message>
            <source>Establishments: staff field</source>
            <translation>Établissements : champ de l'effectif</translation>
        </message>
        <message>
            <source>Establishments: territory field</source>
            <translation>Établissements : champ du territoire</translation>
        </message>
        <message>
            <source>Establishments: those within 1 km are counted, for the card only; with their class (NAF) and the resilience tables, those that own the know-how of what the site could host.</source>
            <translation>Établissements : ceux à moins de 1 km sont comptés, pour la fiche seulement ; avec leur classe (NAF) et les tables de résilience, ceux qui détiennent le savoir-faire de ce que le site pourrait accueillir.</translation>
        </message>
        <message>
            <source>Establishments: {count} territories without counts ({labels}). Add their rows, 0 where none.</source>
            <translation>Établissements : {count} territoires sans effectif d'établissements ({labels}). Ajoutez leurs lignes, avec 0 là où il n'y en a aucun.</translation>
        </message>
        <message>
            <source>Establishments: {n} rows without a name, or outside the scored territories, are left out.</source>
            <translation>Établissements : {n} lignes sans nom, ou hors des territoires évalués, sont laissées de côté.</translation>
        </message>
        <message>
            <source>Etalab 2.0</source>
            <translation>Licence Ouverte Etalab 2.0</translation>
        </message>
        <message>
            <source>European Union and United Kingdom (countries)</source>
            <translation>Union européenne et Royaume-Uni (pays)</translation>
        </message>
        <message>
            <source>Euros</source>
            <translation>Euros</translation>
        </message>
        <message>
            <source>Euros per m2.</source>
            <translation>Euros par m2.</translation>
        </message>
        <message>
            <source>Euros, or any one unit.</source>
            <translation>Euros, ou toute unité unique.</translation>
        </message>
        <message>
            <source>Euros, thousands or millions: the same for every class.</source>
            <translation>Euros, milliers ou millions : la même unité pour toutes les classes.</translation>
        </message>
        <message>
            <source>Even where the layer of roads would allow to measure them along the roads.</source>
            <translation>Même là où la couche des voies permettrait de les mesurer le long des voies.</translation>
        </message>
        <message>
            <source>Every demand point with the share that is served.</source>
            <translation>Chaque point de demande avec la part desservie.</translation>
        </message>
        <message>
            <source>Every entry, what it counts for, and why.</source>
            <translation>Chaque écriture, ce qu'elle compte, et pourquoi.</translation>
        </message>
        <message>
            <source>Every level is a reading of the same hectares: never add them up. ? is unknown</source>
            <translation>Chaque niveau est une lecture des mêmes hectares : ne les additionnez jamais. ? : inconnu</translation>
        </message>
        <message>
            <source>Every optional library is installed.</source>
            <translation>Toutes les bibliothèques facultatives sont installées.</translation>
        </message>
        <message>
            <source>Every row of the source, under the names of the standard, repaired where the table of findings says so. Names of natural persons and contacts are left out.</source>
            <translation>Toutes les lignes de la source, sous les noms du standard, réparées là où la table des constats le dit. Les noms de personnes physiques et les contacts sont retirés.</translation>
        </message>
        <message>
            <source>Every site that one of them takes: kept, in, out.</source>
            <translation>Tout site retenu par l'une d'elles : gardé, entrant, sortant.</translation>
        </message>
        <message>
            <source>Every site with its state (chosen, existing, left, forbidden), figures and proof of the choice.</source>
            <translation>Chaque site avec son état (chosen : choisi, existing : existant, left : non choisi, forbidden : écarté), ses chiffres et la preuve du choix.</translation>
        </message>
        <message>
            <source>Evidence: site_id is empty in {count} rows, the first in row {row}. Give each site an identifier.</source>
            <translation>Faits : site_id est vide dans {count} lignes, la première étant la ligne {row}. Donnez un identifiant à chaque site.</translation>
        </message>
        <message>
            <source>Evidence: the column site_id is missing. Give each site an identifier.</source>
            <translation>Faits : la colonne site_id manque. Donnez un identifiant à chaque site.</translation>
        </message>
        <message>
            <source>Evidence: the same column twice: {columns}.</source>
            <translation>Faits : la même colonne deux fois : {columns}.</translation>
        </message>
        <message>
            <source>Evidence: {count} columns cannot be used: {columns}. Correct them, or leave cells empty.</source>
            <translation>Faits : {count} colonnes inutilisables : {columns}. Corrigez-les, ou laissez les cellules vides.</translation>
        </message>
        <message>
            <source>Exact</source>
            <translation>Exacte</translation>
        </message>
        <message>
            <source>Exactly one half is common: with ties the figures of the study come out, without them a fifth of the links goes.</source>
            <translation>Un demi exactement est fréquent : en comptant les égalités on retrouve les chiffres de l'étude, sans elles un cinquième des liens disparaît.</translation>
        </message>
        <message>
            <source>Excluded</source>
            <translation>Exclu</translation>
        </message>
        <message>
            <source>Exclusion lifted</source>
            <translation>Exclusion levée</translation>
        </message>
        <message>
            <source>Exclusions</source>
            <translation>Exclusions</translation>
        </message>
        <message>
            <source>Exclusions lifted</source>
            <translation>Exclusions levées</translation>
        </message>
        <message>
            <source>Exclusions lifted by hand</source>
            <translation>Exclusions levées à la main</translation>
        </message>
        <message>
            <source>Exclusions lifted: by whom, when and why</source>
            <translation>Exclusions levées : par qui, quand et pourquoi</translation>
        </message>
        <message>
            <source>Exclusions to check</source>
            <translation>Exclusions à vérifier</translation>
        </message>
        <message>
            <source>Exclusions, checks, notes</source>
            <translation>Exclusions, vérifications, remarques</translation>
        </message>
        <message>
            <source>Exempt projects, ha</source>
            <translation>Projets exemptés, ha</translation>
        </message>
        <message>
            <source>Export the territory</source>
            <translation>Exporter le territoire</translation>
        </message>
        <message>
            <source>Exports</source>
            <translation>Exportations</translation>
        </message>
        <message>
            <source>Exports (euros); empty where unknown</source>
            <translation>Exportations (euros) ; vide si inconnues</translation>
        </message>
        <message>
            <source>Exports by CPF class</source>
            <translation>Exportations par classe CPF</translation>
        </message>
        <message>
            <source>Exports by HS heading</source>
            <translation>Exportations par position SH</translation>
        </message>
        <message>
            <source>Exports by country and HS heading (BACI, Atlas, OEC). Left empty: the world of 2020 that comes with Ressort.</source>
            <translation>Exportations par pays et position SH (BACI, Atlas, OEC). Vide : le monde de 2020 livré avec Ressort.</translation>
        </message>
        <message>
            <source>Exports of the members are added up, then scored; a bloc never teaches the product space.</source>
            <translation>Les exportations des membres sont additionnées, puis notées ; un bloc ne sert jamais à apprendre l'espace produit.</translation>
        </message>
        <message>
            <source>Exports of the whole nation, one row per territory and CPF class, as "Import customs files" writes it.</source>
            <translation>Exportations de toute la nation, une ligne par territoire et classe CPF, comme l'écrit « Importer des fichiers des douanes ».</translation>
        </message>
        <message>
            <source>Exports table</source>
            <translation>Table des exportations</translation>
        </message>
        <message>
            <source>Exports, euros</source>
            <translation>Exportations, euros</translation>
        </message>
        <message>
            <source>Exports, {unit}</source>
            <translation>Exportations, {unit}</translation>
        </message>
        <message>
            <source>Exports: one row per country and product, whole world. Left empty: the embedded reference of 2020 (1,241 headings of the 1992 Harmonized System).</source>
            <translation>Exportations : une ligne par pays et par produit, monde entier. Laissé vide : la référence 2020 intégrée (1 241 positions du Système harmonisé de 1992).</translation>
        </message>
        <message>
            <source>Expression. All rows are the reference; those for which it is true are written. Left empty: all.</source>
            <translation>Expression. Toutes les lignes forment la référence ; celles pour lesquelles elle est vraie sont écrites. Vide : toutes.</translation>
        </message>
        <message>
            <source>FLORES only: it tells divisions (two digits); each is shared out among its classes as in France.</source>
            <translation>FLORES seulement : le fichier donne les divisions (deux chiffres) ; chacune est répartie entre ses classes comme en France.</translation>
        </message>
        <message>
            <source>FLORES: the file has no rows of {measure}. Choose the other measure.</source>
            <translation>FLORES : le fichier n'a aucune ligne de {measure}. Choisissez l'autre mesure.</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>Fait</translation>
        </message>
        <message>
            <source>Fact, with its source and date</source>
            <translation>Fait, avec sa source et sa date</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Faits</translation>
        </message>
        <message>
            <source>Falls a class if "{criterion}" drops below a fit of {fit}</source>
            <translation>Perd une classe si « {criterion} » descend sous une adéquation de {fit}</translation>
        </message>
        <message>
            <source>Families</source>
            <translation>Familles</translation>
        </message>
        <message>
            <source>Families: {labels} stands twice. A product has one family.</source>
            <translation>Familles : {labels} figure deux fois. Un produit n'a qu'une famille.</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>Famille</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>Nom de la famille</translation>
        </message>
        <message>
            <source>Family, in words</source>
            <translation>Famille, en clair</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Champ</translation>
        </message>
        <message>
            <source>Field map</source>
            <translation>Correspondance des champs</translation>
        </message>
        <message>
            <source>Field map: "{part}" is no pair. Write: field of the standard = column of the layer; ...</source>
            <translation>Correspondance des champs : « {part} » n'est pas une paire. Écrivez : champ du standard = colonne de la couche; ...</translation>
        </message>
        <message>
            <source>Field map: the layer has no column {names}. Columns there: {columns}.</source>
            <translation>Correspondance des champs : la couche n'a pas de colonne {names}. Colonnes présentes : {columns}.</translation>
        </message>
        <message>
            <source>Field map: {names} is no field of the standard. Examples: site_id, unite_fonciere_surface, comm_insee.</source>
            <translation>Correspondance des champs : {names} n'est pas un champ du standard. Exemples : site_id, unite_fonciere_surface, comm_insee.</translation>
        </message>
        <message>
            <source>Field of the &amp;code:</source>
            <translation>Champ du &amp;code :</translation>
        </message>
        <message>
            <source>Field of the &amp;name:</source>
            <translation>Champ du &amp;nom :</translation>
        </message>
        <message>
            <source>Fields of the families</source>
            <translation>Champs des familles</translation>
        </message>
        <message>
            <source>Fields: code, name; with departements their region; with regions and unions their members.</source>
            <translation>Champs : code, nom ; pour les départements, leur région ; pour les régions et les unions, leurs membres.</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Grandeur</translation>
        </message>
        <message>
            <source>Figure to print</source>
            <translation>Figure à imprimer</translation>
        </message>
        <message>
            <source>Figure to print: {path} ends neither in .pdf, .png nor .svg.</source>
            <translation>Figure à imprimer : {path} ne se termine ni par .pdf, ni par .png, ni par .svg.</translation>
        </message>
        <message>
            <source>Figures known</source>
            <translation>Valeurs connues</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>File of brownfields</source>
            <translation>Fichier de friches</translation>
        </message>
        <message>
            <source>File of establishments</source>
            <translation>Fichier d'établissements</translation>
        </message>
        <message>
            <source>File of the establishments</source>
            <translation>Fichier des établissements</translation>
        </message>
        <message>
            <source>File of the plots</source>
            <translation>Fichier des terrains</translation>
        </message>
        <message>
            <source>File of the sites</source>
            <translation>Fichier des sites</translation>
        </message>
        <message>
            <source>File of the sites: it holds no business park. Give the table site_eco.</source>
            <translation>Fichier des sites : il ne contient aucune zone d'activités. Donnez la table site_eco.</translation>
        </message>
        <message>
            <source>File of the standard</source>
            <translation>Fichier du standard</translation>
        </message>
        <message>
            <source>Files already there</source>
            <translation>Fichiers déjà là</translation>
        </message>
        <message>
            <source>Files downloaded</source>
            <translation>Fichiers téléchargés</translation>
        </message>
        <message>
            <source>Files not downloaded</source>
            <translation>Fichiers non téléchargés</translation>
        </message>
        <message>
            <source>Find the best plan and prove it</source>
            <translation>Trouver le meilleur plan et le prouver</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Constats</translation>
        </message>
        <message>
            <source>Firms</source>
            <translation>Entreprises</translation>
        </message>
        <message>
            <source>Firms of these classes within 30 km</source>
            <translation>Entreprises de ces classes à moins de 30 km</translation>
        </message>
        <message>
            <source>Firms: no column of their class (NAF) has a usual name: who owns the know-how cannot be told. Columns there: {columns}.</source>
            <translation>Entreprises : aucune colonne de leur classe (NAF) n'a un nom usuel : on ne peut dire qui détient le savoir-faire. Colonnes présentes : {columns}.</translation>
        </message>
        <message>
            <source>Firms: no commune was asked for. Give one or more commune codes.</source>
            <translation>Établissements : aucune commune demandée. Donnez un ou plusieurs codes de commune.</translation>
        </message>
        <message>
            <source>First exporting country</source>
            <translation>Premier pays exportateur</translation>
        </message>
        <message>
            <source>First session</source>
            <translation>Première séance</translation>
        </message>
        <message>
            <source>First sites</source>
            <translation>Premiers sites</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Adéquation</translation>
        </message>
        <message>
            <source>Fit, 0 to 1</source>
            <translation>Aptitude, de 0 à 1</translation>
        </message>
        <message>
            <source>Fit, 0 to 1: {criterion}</source>
            <translation>Adéquation, 0 à 1 : {criterion}</translation>
        </message>
        <message>
            <source>Fixed classes let maps of several years or countries be laid side by side. Fitted ones are the same for all families.</source>
            <translation>Des classes fixes permettent de comparer les cartes de plusieurs années ou pays. Les classes ajustées sont les mêmes pour toutes les familles.</translation>
        </message>
        <message>
            <source>Fixed: those of the study</source>
            <translation>Fixes : celles de l’étude</translation>
        </message>
        <message>
            <source>Flood depth</source>
            <translation>Hauteur d'eau</translation>
        </message>
        <message>
            <source>Flood zones</source>
            <translation>Zones inondables</translation>
        </message>
        <message>
            <source>Floors in a one-storey park, m2</source>
            <translation>Planchers en parc de plain-pied, m2</translation>
        </message>
        <message>
            <source>Floors of the project, m2</source>
            <translation>Planchers du projet, m2</translation>
        </message>
        <message>
            <source>Floors of workshops that the territory looks for; the three scenarios serve the same.</source>
            <translation>Planchers d'activité que le territoire recherche ; les trois scénarios répondent au même besoin.</translation>
        </message>
        <message>
            <source>Floors on the sites, m2</source>
            <translation>Planchers sur les sites, m2</translation>
        </message>
        <message>
            <source>Floors per m2 of ground</source>
            <translation>Planchers par m2 de terrain</translation>
        </message>
        <message>
            <source>Floors that serve scenario B, m2</source>
            <translation>Planchers servant le scénario B, m2</translation>
        </message>
        <message>
            <source>Floors that serve scenario C, m2</source>
            <translation>Planchers servant le scénario C, m2</translation>
        </message>
        <message>
            <source>Floors that stand, m2</source>
            <translation>Planchers existants, m2</translation>
        </message>
        <message>
            <source>Floors, m2</source>
            <translation>Planchers, m2</translation>
        </message>
        <message>
            <source>Floors: {floors} m2.</source>
            <translation>Planchers : {floors} m2.</translation>
        </message>
        <message>
            <source>Flow</source>
            <translation>Flux</translation>
        </message>
        <message>
            <source>Flow: received {value}; expected one of {known}.</source>
            <translation>Flux : {value} reçu ; attendu l'un de {known}.</translation>
        </message>
        <message>
            <source>Flows</source>
            <translation>Flux</translation>
        </message>
        <message>
            <source>Flows added up: the union as one territory, whose specialities stand out less than those of a small member. What any makes: strong where at least one member is, with the leaps that follow.</source>
            <translation>Flux additionnés : l'union comme un seul territoire, dont les spécialités ressortent moins que celles d'un petit membre. Ce que fait l'un ou l'autre : fort dès qu'un membre l'est, avec les sauts qui en découlent.</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Folder of the demo project</source>
            <translation>Dossier du projet de démonstration</translation>
        </message>
        <message>
            <source>Folder of the dossier</source>
            <translation>Dossier de destination</translation>
        </message>
        <message>
            <source>Folder of the maps</source>
            <translation>Dossier des cartes</translation>
        </message>
        <message>
            <source>Folder of the sheets</source>
            <translation>Dossier des fiches</translation>
        </message>
        <message>
            <source>Folders</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>Footprint (m2)</source>
            <translation>Emprise (m2)</translation>
        </message>
        <message>
            <source>For a layer with names of its own: field of the standard = column, parted by semicolons. Example: site_id = ID; unite_fonciere_surface = surface</source>
            <translation>Pour une couche dont les champs ont d'autres noms : champ du standard = colonne, séparés par des points-virgules. Exemple : site_id = ID; unite_fonciere_surface = surface</translation>
        </message>
        <message>
            <source>For a site whose floors are not known, or that has none: 0.8 is two levels on 0.4 of the ground, a proposal. 0: such a site holds nothing.</source>
            <translation>Pour un site dont les planchers sont inconnus, ou qui n'en a pas : 0,8 fait deux niveaux sur 0,4 du terrain, une proposition. 0 : un tel site n'accueille rien.</translation>
        </message>
        <message>
            <source>For each product of the plan, the classes at work here that make it or its nearest strong neighbours, and the firms of the establishments table.</source>
            <translation>Pour chaque produit du plan, les classes présentes qui le font ou font ses voisins forts les plus proches, et les entreprises de la table d'établissements.</translation>
        </message>
        <message>
            <source>For each source its weight, territories, classes, those it alone knows, masked cells and national total.</source>
            <translation>Pour chaque source : son poids, ses territoires, ses classes, celles qu'elle est seule à connaître, ses cases secrètes et son total national.</translation>
        </message>
        <message>
            <source>For each territory. When it is reached, the best plan found is given with the most that any other could gain. With scipy before 1.15 a cancel waits for three quarters of it at most.</source>
            <translation>Pour chaque territoire. Une fois atteinte, le meilleur plan trouvé est donné avec le plus que tout autre pourrait gagner. Avec scipy avant 1.15, une annulation attend au plus les trois quarts de cette durée.</translation>
        </message>
        <message>
            <source>For example IGN Admin Express. Left empty: the world map that QGIS ships (Natural Earth, generalised: good for a map of France, too coarse for measures).</source>
            <translation>Par exemple Admin Express de l'IGN. Laissé vide : la carte du monde livrée avec QGIS (Natural Earth, généralisée : bonne pour une carte de France, trop grossière pour des mesures).</translation>
        </message>
        <message>
            <source>For the best partner of each territory. Without a layer, all pairs.</source>
            <translation>Pour le meilleur partenaire de chaque territoire. Sans couche, toutes les paires.</translation>
        </message>
        <message>
            <source>For the products, load the result "Products" of the resilience index too.</source>
            <translation>Pour les produits, chargez aussi le résultat « Produits » de l'indice de résilience.</translation>
        </message>
        <message>
            <source>For the same sites: a project on a large land unit takes the ground that these floors need, no more. A proposal.</source>
            <translation>Pour les mêmes sites : sur une grande unité foncière, un projet prend le terrain qu'il faut à ces planchers, pas plus. Une proposition.</translation>
        </message>
        <message>
            <source>Forbidden sites</source>
            <translation>Sites interdits</translation>
        </message>
        <message>
            <source>Forced sites</source>
            <translation>Sites imposés</translation>
        </message>
        <message>
            <source>Former activities that nobody checked on the ground ("MTE non vérifié", "friche potentielle").</source>
            <translation>Anciennes activités que personne n'a vérifiées sur le terrain (« MTE non vérifié », « friche potentielle »).</translation>
        </message>
        <message>
            <source>Freight station, m</source>
            <translation>Gare de fret, m</translation>
        </message>
        <message>
            <source>French &amp;departements</source>
            <translation>&amp;Départements français</translation>
        </message>
        <message>
            <source>French &amp;regions</source>
            <translation>&amp;Régions françaises</translation>
        </message>
        <message>
            <source>French chain: territories, index, maps</source>
            <translation>Chaîne française : territoires, indice, cartes</translation>
        </message>
        <message>
            <source>French departements</source>
            <translation>les départements français</translation>
        </message>
        <message>
            <source>French departements or regions</source>
            <translation>Départements ou régions de France</translation>
        </message>
        <message>
            <source>French departements, added up to regions</source>
            <translation>Départements français, additionnés en régions</translation>
        </message>
        <message>
            <source>French regions</source>
            <translation>les régions françaises</translation>
        </message>
        <message>
            <source>French territories</source>
            <translation>Territoires français</translation>
        </message>
        <message>
            <source>French territories from the world map of QGIS: Natural Earth 1:10 million, generalised. Regions of 2016.</source>
            <translation>Territoires français tirés de la carte du monde de QGIS : Natural Earth au 1:10 000 000, généralisés. Régions de 2016.</translation>
        </message>
        <message>
            <source>French: 1 is 01, and 98 and 99 are goods of no known departement. As they are: any other country.</source>
            <translation>Français : 1 est 01, et 98 et 99 sont des biens d'aucun département connu. Tels quels : tout autre pays.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>From an inventory of brownfields to sites marked for a use: the file is checked against the CNIG standard, repaired where that is safe, and each site scored with its reasons.</source>
            <translation>D'un inventaire de friches à des sites repérés pour un usage : le fichier est contrôlé selon le standard CNIG, réparé là où c'est sans risque, et chaque site est noté avec ses raisons.</translation>
        </message>
        <message>
            <source>From nothing to printed maps: departements or regions, their resilience index, its maps as PDF and PNG. Left as it is, it uses the data that comes with Ressort.</source>
            <translation>De rien à des cartes imprimées : départements ou régions, leur indice de résilience, ses cartes en PDF et en PNG. Sans rien changer, elle utilise les données livrées avec Ressort.</translation>
        </message>
        <message>
            <source>From the first session to the second</source>
            <translation>De la première à la seconde séance</translation>
        </message>
        <message>
            <source>From the session: {choices}.</source>
            <translation>D'après la séance : {choices}.</translation>
        </message>
        <message>
            <source>From the territories of the activity table to those that are scored, one row each. French departements to regions is built in.</source>
            <translation>Des territoires de la table d’activité à ceux que l’on note, une ligne chacun. Le passage des départements aux régions est intégré.</translation>
        </message>
        <message>
            <source>From which proximity two products are neighbours.</source>
            <translation>À partir de quelle proximité deux produits sont voisins.</translation>
        </message>
        <message>
            <source>Front</source>
            <translation>Front</translation>
        </message>
        <message>
            <source>Front: no choice of sites respects any of the {count} limits on land take. Raise them.</source>
            <translation>Front : aucun choix de sites ne respecte l'une des {count} limites de consommation d'espaces. Relevez-les.</translation>
        </message>
        <message>
            <source>Front: worth against land</source>
            <translation>Front : valeur contre sol</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>Gain</translation>
        </message>
        <message>
            <source>Gain (points)</source>
            <translation>Gain (points)</translation>
        </message>
        <message>
            <source>Gain at its step (points)</source>
            <translation>Gain à son étape (points)</translation>
        </message>
        <message>
            <source>Gain by itself (points)</source>
            <translation>Gain à elle seule (points)</translation>
        </message>
        <message>
            <source>Gain of a unit: its products counted as made well, scored again. One container makes no exporter: read it as the know-how that would open most. Products, footprints and needs are a proposal, to be checked with makers.</source>
            <translation>Gain d'une unité : ses produits comptés comme forts, puis un nouveau calcul du score. Un conteneur ne fait pas un exportateur : y lire le savoir-faire qui ouvrirait le plus. Produits, emprises et besoins sont une proposition, à vérifier auprès des fabricants.</translation>
        </message>
        <message>
            <source>Gain of taking the best next each time (points)</source>
            <translation>Gain en prenant le meilleur suivant à chaque fois (points)</translation>
        </message>
        <message>
            <source>Gain of the partner (points)</source>
            <translation>Gain du partenaire (points)</translation>
        </message>
        <message>
            <source>Gain of the territory (points)</source>
            <translation>Gain du territoire (points)</translation>
        </message>
        <message>
            <source>Gain over the best member, flows added up (points)</source>
            <translation>Gain sur le meilleur membre, flux additionnés (points)</translation>
        </message>
        <message>
            <source>Gain over the best member, what any makes (points)</source>
            <translation>Gain sur le meilleur membre, ce que fait l'un d'eux (points)</translation>
        </message>
        <message>
            <source>Gain so far (points)</source>
            <translation>Gain cumulé (points)</translation>
        </message>
        <message>
            <source>Gains read as points of the score, of the mean score of the weakest families, or of the share of the basket that is reached.</source>
            <translation>Les gains se lisent en points du score, du score moyen des familles les plus faibles, ou de la part atteinte du panier.</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>Écart</translation>
        </message>
        <message>
            <source>Gap between the two (% of the gain)</source>
            <translation>Écart entre les deux (% du gain)</translation>
        </message>
        <message>
            <source>Gap, share of the objective</source>
            <translation>Écart, part de l'objectif</translation>
        </message>
        <message>
            <source>Gaps</source>
            <translation>Manques</translation>
        </message>
        <message>
            <source>Gaps ({count})</source>
            <translation>Manques ({count})</translation>
        </message>
        <message>
            <source>GeoPackage</source>
            <translation>GeoPackage</translation>
        </message>
        <message>
            <source>Give a file or a layer of brownfields, one of the two.</source>
            <translation>Donnez un fichier ou une couche de friches, l'un des deux.</translation>
        </message>
        <message>
            <source>Give a file, or a database and a table.</source>
            <translation>Donnez un fichier, ou une base de données et une table.</translation>
        </message>
        <message>
            <source>Give at least two of: staff table, exports table, turnover per head.</source>
            <translation>Donnez au moins deux de ces sources : table des effectifs, table des exportations, chiffre d'affaires par salarié.</translation>
        </message>
        <message>
            <source>Given back, ha</source>
            <translation>Rendu, ha</translation>
        </message>
        <message>
            <source>Gives the net balance a year. Editions differ by departement: never add spans of different lengths.</source>
            <translation>Donne le solde net par an. Les millésimes diffèrent d'un département à l'autre : n'additionnez jamais des durées différentes.</translation>
        </message>
        <message>
            <source>Grey lines: territories.</source>
            <translation>Traits gris : territoires.</translation>
        </message>
        <message>
            <source>Ground ready, M EUR</source>
            <translation>Préparation du terrain, M EUR</translation>
        </message>
        <message>
            <source>Ground, m²</source>
            <translation>Terrain, m²</translation>
        </message>
        <message>
            <source>Ground: {area} m²</source>
            <translation>Terrain : {area} m²</translation>
        </message>
        <message>
            <source>Guarantee excess, ha</source>
            <translation>Excédent de garantie, ha</translation>
        </message>
        <message>
            <source>Guarantee excess, ha (what is known)</source>
            <translation>Excédent de garantie, ha (ce qui est connu)</translation>
        </message>
        <message>
            <source>Guarantee, ha</source>
            <translation>Garantie, ha</translation>
        </message>
        <message>
            <source>HS</source>
            <translation>SH</translation>
        </message>
        <message>
            <source>HS 1992 heading</source>
            <translation>Position SH 1992</translation>
        </message>
        <message>
            <source>HS code, cut to its four-digit heading.</source>
            <translation>Code SH, coupé à sa position de quatre chiffres.</translation>
        </message>
        <message>
            <source>HS heading</source>
            <translation>Position SH</translation>
        </message>
        <message>
            <source>HS heading, NAF class or family (f01 to f19).</source>
            <translation>Position SH, classe NAF ou famille (f01 à f19).</translation>
        </message>
        <message>
            <source>HS heading; a lost leading zero is restored.</source>
            <translation>Position SH ; un zéro initial perdu est rétabli.</translation>
        </message>
        <message>
            <source>HS headings separated by spaces.</source>
            <translation>Positions SH séparées par des espaces.</translation>
        </message>
        <message>
            <source>HS revision</source>
            <translation>Révision du SH</translation>
        </message>
        <message>
            <source>HS revision of the NC8 codes</source>
            <translation>Révision du SH des codes NC8</translation>
        </message>
        <message>
            <source>HS revision: received {value}; expected one of {known}.</source>
            <translation>Révision du SH : reçu {value} ; attendu : {known}.</translation>
        </message>
        <message>
            <source>Hatched: a figure is unknown. The budget of a commune is its own share, or the guarantee of one hectare.</source>
            <translation>Hachuré : une valeur est inconnue. Le budget d'une commune est sa propre part, ou la garantie d'un hectare.</translation>
        </message>
        <message>
            <source>Hectares artificialised, given back, net and left out as too small, by territory.</source>
            <translation>Hectares artificialisés, rendus, nets et écartés car trop petits, par territoire.</translation>
        </message>
        <message>
            <source>Hectares of natural, farm and forest land that the project takes.</source>
            <translation>Hectares d'espaces naturels, agricoles et forestiers que prend le projet.</translation>
        </message>
        <message>
            <source>Hectares of verified brownfields per 1000 inhabitants.</source>
            <translation>Hectares de friches vérifiées pour 1000 habitants.</translation>
        </message>
        <message>
            <source>Heuristic</source>
            <translation>Heuristique</translation>
        </message>
        <message>
            <source>Hidden in the activity at most</source>
            <translation>Caché dans l'activité, au plus</translation>
        </message>
        <message>
            <source>Hidden in the territory at most</source>
            <translation>Caché dans le territoire, au plus</translation>
        </message>
        <message>
            <source>Highest probability that unknown figures leave open</source>
            <translation>Plus haute probabilité que laissent ouvertes les valeurs inconnues</translation>
        </message>
        <message>
            <source>Highest score that unknown figures leave open</source>
            <translation>Score le plus haut que permettent les chiffres inconnus</translation>
        </message>
        <message>
            <source>Hosted leaps and know-how</source>
            <translation>Sauts accueillis et savoir-faire</translation>
        </message>
        <message>
            <source>Hosted leaps and know-how: give the two resilience tables too, or leave it out.</source>
            <translation>Sauts accueillis et savoir-faire : donnez aussi les deux tables de résilience, ou ne le demandez pas.</translation>
        </message>
        <message>
            <source>Housing vacancy field</source>
            <translation>Champ de la vacance des logements</translation>
        </message>
        <message>
            <source>How far to jump</source>
            <translation>Jusqu'où sauter</translation>
        </message>
        <message>
            <source>How firmly it stands among the first</source>
            <translation>Solidité de sa place parmi les premiers</translation>
        </message>
        <message>
            <source>How many establishments each row counts. With it, every strong product tells how many it rests on, and every score the interval in which it moves when they are drawn again.</source>
            <translation>Combien d’établissements compte chaque ligne. Avec lui, chaque produit fort dit sur combien il repose, et chaque score l’intervalle où il se déplace quand on les tire de nouveau.</translation>
        </message>
        <message>
            <source>How much demand the site can serve, in the unit of the demand.</source>
            <translation>Quelle demande le site peut servir, dans l'unité de la demande.</translation>
        </message>
        <message>
            <source>How much land may still be taken until 2031, and how much is left?</source>
            <translation>Combien de sol peut-on encore consommer d'ici 2031, et que reste-t-il ?</translation>
        </message>
        <message>
            <source>How much: inhabitants, staff, gaps of the resilience index. Never unknown, never below 0.</source>
            <translation>Combien : habitants, effectifs, manques de l'indice de résilience. Jamais inconnu, jamais négatif.</translation>
        </message>
        <message>
            <source>How often each site is chosen when the weights of the criteria (columns c_...) are drawn at random. 0: not asked.</source>
            <translation>Combien de fois chaque site est choisi quand les poids des critères (colonnes c_...) sont tirés au hasard. 0 : non demandé.</translation>
        </message>
        <message>
            <source>How the rank of each territory moves when the three thresholds of the method do</source>
            <translation>Comment le rang de chaque territoire bouge quand bougent les trois seuils de la méthode</translation>
        </message>
        <message>
            <source>INSEE code of the commune. Left empty: a column with a usual name.</source>
            <translation>Code INSEE de la commune. Vide : une colonne au nom usuel.</translation>
        </message>
        <message>
            <source>INSEE's table weighed by Ressort</source>
            <translation>table de l'INSEE pondérée par Ressort</translation>
        </message>
        <message>
            <source>INSEE, SIRENE 2018, staff by departement and class</source>
            <translation>INSEE, SIRENE 2018, effectifs par département et classe</translation>
        </message>
        <message>
            <source>ISO code of the exporter.</source>
            <translation>Code ISO de l’exportateur.</translation>
        </message>
        <message>
            <source>ISO3 code of the country, such as FRA.</source>
            <translation>Code ISO3 du pays, par exemple FRA.</translation>
        </message>
        <message>
            <source>ISO3 code of the member.</source>
            <translation>Code ISO3 du membre.</translation>
        </message>
        <message>
            <source>ISO3 codes separated by commas. Left empty: the 140 countries above 1.2 million inhabitants and 1 G$ of exports. With microstates, proximities blur and France loses more than half of its leaps.</source>
            <translation>Codes ISO3 séparés par des virgules. Laissé vide : les 140 pays de plus de 1,2 million d'habitants et de plus de 1 G$ d'exportations. Avec les micro-États, les proximités se brouillent et la France perd plus de la moitié de ses sauts productifs.</translation>
        </message>
        <message>
            <source>Immediate perimeters of drinking-water intakes.</source>
            <translation>Périmètres immédiats des captages d'eau potable.</translation>
        </message>
        <message>
            <source>Imperviousness</source>
            <translation>Imperméabilisation</translation>
        </message>
        <message>
            <source>Import customs files</source>
            <translation>Importer des fichiers de la douane</translation>
        </message>
        <message>
            <source>Import dependence</source>
            <translation>Dépendance aux importations</translation>
        </message>
        <message>
            <source>Import dependence (%)</source>
            <translation>Dépendance aux importations (%)</translation>
        </message>
        <message>
            <source>Import dependence of territories</source>
            <translation>Dépendance des territoires aux importations</translation>
        </message>
        <message>
            <source>Import establishments</source>
            <translation>Importer des établissements</translation>
        </message>
        <message>
            <source>Import world trade</source>
            <translation>Importer le commerce mondial</translation>
        </message>
        <message>
            <source>Imports</source>
            <translation>Importations</translation>
        </message>
        <message>
            <source>Imports (euros)</source>
            <translation>Importations (euros)</translation>
        </message>
        <message>
            <source>Imports by CPF class</source>
            <translation>Importations par classe CPF</translation>
        </message>
        <message>
            <source>Imports by HS heading</source>
            <translation>Importations par position SH</translation>
        </message>
        <message>
            <source>Imports of vulnerable products</source>
            <translation>Importations de produits vulnérables</translation>
        </message>
        <message>
            <source>Imports of vulnerable products (euros)</source>
            <translation>Importations de produits vulnérables (euros)</translation>
        </message>
        <message>
            <source>Imports, euros</source>
            <translation>Importations, euros</translation>
        </message>
        <message>
            <source>Imports: code field</source>
            <translation>Importations : champ du code</translation>
        </message>
        <message>
            <source>Imports: territory field</source>
            <translation>Importations : champ du territoire</translation>
        </message>
        <message>
            <source>Imports: value field</source>
            <translation>Importations : champ de la valeur</translation>
        </message>
        <message>
            <source>Imports: {count} territories have no score ({labels}). Correct the codes, or leave them out.</source>
            <translation>Importations : {count} territoires n'ont pas de score ({labels}). Corriger les codes, ou les retirer.</translation>
        </message>
        <message>
            <source>Imports: {count} values are negative. Net out returns first.</source>
            <translation>Importations : {count} valeurs sont négatives. Déduire d'abord les retours.</translation>
        </message>
        <message>
            <source>In &amp;temporary layers</source>
            <translation>Dans des couches &amp;temporaires</translation>
        </message>
        <message>
            <source>In GeoPackages of this &amp;folder:</source>
            <translation>Dans des GeoPackages de ce &amp;dossier :</translation>
        </message>
        <message>
            <source>In layer_styles, so that QGIS opens each table as it looks here.</source>
            <translation>Dans layer_styles, pour que QGIS ouvre chaque table telle qu'elle apparaît ici.</translation>
        </message>
        <message>
            <source>In place of a file: a PostgreSQL connection of QGIS's browser. The server counts the rows, only sums travel.</source>
            <translation>À la place d'un fichier : une connexion PostgreSQL de l'explorateur de QGIS. Le serveur compte les lignes, seules les sommes voyagent.</translation>
        </message>
        <message>
            <source>In straight line; 0: none.</source>
            <translation>En ligne droite ; 0 : aucune.</translation>
        </message>
        <message>
            <source>In the best set</source>
            <translation>Dans le meilleur ensemble</translation>
        </message>
        <message>
            <source>In this dossier</source>
            <translation>Dans ce dossier</translation>
        </message>
        <message>
            <source>Include unverified records</source>
            <translation>Inclure les fiches non vérifiées</translation>
        </message>
        <message>
            <source>Inhabitants of the communes</source>
            <translation>Habitants des communes</translation>
        </message>
        <message>
            <source>Inhabitants per cell.</source>
            <translation>Habitants par cellule.</translation>
        </message>
        <message>
            <source>Inhabitants. Under 5000, a territory has no path and does not weigh on the reference.</source>
            <translation>Habitants. Sous 5000, un territoire n'a pas de voie et ne pèse pas sur la référence.</translation>
        </message>
        <message>
            <source>Install the package python3-{library} of your distribution.</source>
            <translation>Installez le paquet python3-{library} de votre distribution.</translation>
        </message>
        <message>
            <source>Install: OSGeo4W Setup, Advanced Install, package python3-{library}.</source>
            <translation>Installation : OSGeo4W Setup, installation avancée, paquet python3-{library}.</translation>
        </message>
        <message>
            <source>Install: in Terminal, {folder}/pip3 install {library}</source>
            <translation>Installation : dans le Terminal, {folder}/pip3 install {library}</translation>
        </message>
        <message>
            <source>Install: sudo apt install python3-{library}</source>
            <translation>Installation : sudo apt install python3-{library}</translation>
        </message>
        <message>
            <source>Instead of a file: polygons, points, or a table without geometry.</source>
            <translation>À la place d'un fichier : polygones, points, ou table sans géométrie.</translation>
        </message>
        <message>
            <source>Intervals hold what unknown facts leave open; * is assumed; ? is unknown</source>
            <translation>Les intervalles contiennent ce que l'inconnu laisse ouvert ; * : supposé ; ? : inconnu</translation>
        </message>
        <message>
            <source>It &amp;counts:</source>
            <translation>Elle &amp;compte :</translation>
        </message>
        <message>
            <source>It failed without saying why: see the log of QGIS.</source>
            <translation>Échec sans explication : voir le journal de QGIS.</translation>
        </message>
        <message>
            <source>It holds {size} MB</source>
            <translation>Il contient {size} Mo</translation>
        </message>
        <message>
            <source>Its code. Left empty: the first in rank.</source>
            <translation>Son code. Vide : le premier au classement.</translation>
        </message>
        <message>
            <source>Its code. Left empty: the only one of its largest level.</source>
            <translation>Son code. Vide : le seul de son plus grand niveau.</translation>
        </message>
        <message>
            <source>Its floors are assumed</source>
            <translation>Ses planchers sont supposés</translation>
        </message>
        <message>
            <source>Its limits (number, reach, budgets, distance, what is sought, forced and forbidden sites) take the place of those above, as the log says.</source>
            <translation>Ses limites (nombre, portée, budgets, distance, ce qui est cherché, sites imposés et interdits) remplacent celles ci-dessus, comme le dit le journal.</translation>
        </message>
        <message>
            <source>Its name</source>
            <translation>Son nom</translation>
        </message>
        <message>
            <source>Its need, floors per m2 of ground and chosen sites take the place of those above.</source>
            <translation>Son besoin, ses planchers par m2 de terrain et ses sites choisis remplacent ceux ci-dessus.</translation>
        </message>
        <message>
            <source>Its share of world supply, 0 to 1</source>
            <translation>Sa part de l'offre mondiale, 0 à 1</translation>
        </message>
        <message>
            <source>Its use, weights and exclusions lifted are taken; a table of weights or of exclusions given here takes their place.</source>
            <translation>Son usage, ses poids et ses exclusions levées sont repris ; une table de poids ou d'exclusions donnée ici les remplace.</translation>
        </message>
        <message>
            <source>Its weights of the indicators are taken; a table of weights given here takes their place.</source>
            <translation>Ses poids des indicateurs sont repris ; une table de poids donnée ici les remplace.</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Emplois</translation>
        </message>
        <message>
            <source>Jobs are what floors can hold (62 to 78 m2 each), not jobs created.</source>
            <translation>Les emplois sont ceux que les planchers peuvent accueillir (62 à 78 m2 chacun), non des emplois créés.</translation>
        </message>
        <message>
            <source>Jobs that the floors can hold</source>
            <translation>Emplois que les planchers peuvent accueillir</translation>
        </message>
        <message>
            <source>Jobs that the floors can hold: {jobs}.</source>
            <translation>Emplois que les planchers peuvent accueillir : {jobs}.</translation>
        </message>
        <message>
            <source>Jobs the floors can hold: {jobs}</source>
            <translation>Emplois que les planchers peuvent accueillir : {jobs}</translation>
        </message>
        <message>
            <source>Jobs, at least</source>
            <translation>Emplois, au moins</translation>
        </message>
        <message>
            <source>Jobs, at most</source>
            <translation>Emplois, au plus</translation>
        </message>
        <message>
            <source>Keep the sites of the session</source>
            <translation>Garder les sites de la séance</translation>
        </message>
        <message>
            <source>Key sectors and crisis goods</source>
            <translation>Secteurs clés et biens de crise</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Nature</translation>
        </message>
        <message>
            <source>Kind of activity: received {value}; expected one of {known}.</source>
            <translation>Nature de l'activité : reçu {value} ; attendu : {known}.</translation>
        </message>
        <message>
            <source>Kind of brownfield</source>
            <translation>Type de friche</translation>
        </message>
        <message>
            <source>Kind of file</source>
            <translation>Genre de fichier</translation>
        </message>
        <message>
            <source>Known by</source>
            <translation>Connu par</translation>
        </message>
        <message>
            <source>Known by a point: shares of its area are to be checked</source>
            <translation>Connu par un point : les parts de sa surface sont à vérifier</translation>
        </message>
        <message>
            <source>Known for</source>
            <translation>Connu pour</translation>
        </message>
        <message>
            <source>La&amp;yer:</source>
            <translation>C&amp;ouche :</translation>
        </message>
        <message>
            <source>Land budget of the communes</source>
            <translation>Budget d'espaces des communes</translation>
        </message>
        <message>
            <source>Land budget of {code}.</source>
            <translation>Budget d'espaces de {code}.</translation>
        </message>
        <message>
            <source>Land budget, ha</source>
            <translation>Budget de sol, ha</translation>
        </message>
        <message>
            <source>Land cover: OCS GE, IGN</source>
            <translation>Occupation du sol : OCS GE, IGN</translation>
        </message>
        <message>
            <source>Land of sites: {count} sites whose area, floors or artificialised share cannot be ({sites}).</source>
            <translation>Sol des sites : {count} sites dont la surface, les planchers ou la part artificialisée sont impossibles ({sites}).</translation>
        </message>
        <message>
            <source>Land per need field</source>
            <translation>Champ de l'espace par besoin</translation>
        </message>
        <message>
            <source>Land spared against A, at least, ha</source>
            <translation>Espaces épargnés par rapport à A, au moins, ha</translation>
        </message>
        <message>
            <source>Land spared against A, at most, ha</source>
            <translation>Espaces épargnés par rapport à A, au plus, ha</translation>
        </message>
        <message>
            <source>Land spared against A, ha</source>
            <translation>Espaces épargnés par rapport à A, ha</translation>
        </message>
        <message>
            <source>Land spared against A, ha: from least to most</source>
            <translation>Espaces épargnés par rapport à A, ha : du moins au plus</translation>
        </message>
        <message>
            <source>Land spared against a one-storey park with the same floors: {land} ha</source>
            <translation>Sol épargné par rapport à une zone de plain-pied de mêmes planchers : {land} ha</translation>
        </message>
        <message>
            <source>Land spared by B, at least, ha</source>
            <translation>Espaces épargnés par B, au moins, ha</translation>
        </message>
        <message>
            <source>Land spared by B, at most, ha</source>
            <translation>Espaces épargnés par B, au plus, ha</translation>
        </message>
        <message>
            <source>Land spared by C, at least, ha</source>
            <translation>Espaces épargnés par C, au moins, ha</translation>
        </message>
        <message>
            <source>Land spared by C, at most, ha</source>
            <translation>Espaces épargnés par C, au plus, ha</translation>
        </message>
        <message>
            <source>Land spared, at least, ha</source>
            <translation>Espaces épargnés, au moins, ha</translation>
        </message>
        <message>
            <source>Land spared, at most, ha</source>
            <translation>Espaces épargnés, au plus, ha</translation>
        </message>
        <message>
            <source>Land spared, ha</source>
            <translation>Espaces épargnés, ha</translation>
        </message>
        <message>
            <source>Land spared: the floors are not known.</source>
            <translation>Sol épargné : les planchers ne sont pas connus.</translation>
        </message>
        <message>
            <source>Land take (law 2021-1104, art. 191 and 194; law 2023-630): what was taken in the reference, what the period allows, what is used and left, {years} years observed. Rules: zan_rules.csv.</source>
            <translation>Consommation d'espaces (loi 2021-1104, art. 191 et 194 ; loi 2023-630) : ce qui a été consommé dans la référence, ce que la période autorise, ce qui est utilisé et ce qui reste, {years} années observées. Règles : zan_rules.csv.</translation>
        </message>
        <message>
            <source>Land take by commune</source>
            <translation>Consommation d'espaces par commune</translation>
        </message>
        <message>
            <source>Land take by commune: no column of a year (naf11art12, naf12art13...). Columns there: {columns}.</source>
            <translation>Consommation d'espaces par commune : aucune colonne d'année (naf11art12, naf12art13...). Colonnes présentes : {columns}.</translation>
        </message>
        <message>
            <source>Land take is measured by Cerema from land files, commune by commune; OCS GE measures another thing and the two are never added.</source>
            <translation>La consommation d'espaces est mesurée par le Cerema d'après les fichiers fonciers, commune par commune ; l'OCS GE mesure autre chose et les deux ne s'additionnent jamais.</translation>
        </message>
        <message>
            <source>Land take of its own, at least, ha</source>
            <translation>Consommation propre, au moins, ha</translation>
        </message>
        <message>
            <source>Land take of its own, at most, ha</source>
            <translation>Consommation propre, au plus, ha</translation>
        </message>
        <message>
            <source>Land take of the new sites, ha</source>
            <translation>Consommation des nouveaux sites, ha</translation>
        </message>
        <message>
            <source>Land take of the reference, ha</source>
            <translation>Consommation de la référence, ha</translation>
        </message>
        <message>
            <source>Land take of the sites: {area} ha.</source>
            <translation>Consommation propre des sites : {area} ha.</translation>
        </message>
        <message>
            <source>Land take of the year, ha</source>
            <translation>Consommation de l'année, ha</translation>
        </message>
        <message>
            <source>Land take year by year, and what an even pace allows.</source>
            <translation>Consommation année par année, et ce que permet un rythme régulier.</translation>
        </message>
        <message>
            <source>Land take, at least, ha</source>
            <translation>Consommation d'espaces, au moins, ha</translation>
        </message>
        <message>
            <source>Land take, at most, ha</source>
            <translation>Consommation d'espaces, au plus, ha</translation>
        </message>
        <message>
            <source>Land take, ha</source>
            <translation>Consommation, ha</translation>
        </message>
        <message>
            <source>Land take, ha: from least to most</source>
            <translation>Consommation d'espaces, ha : du moins au plus</translation>
        </message>
        <message>
            <source>Land take: Cerema</source>
            <translation>Consommation d'espaces : Cerema</translation>
        </message>
        <message>
            <source>Land take: Cerema (table by commune and year). Rules: laws 2021-1104 (art. 191, 194) and 2023-630, zan_rules.csv; bills debated in 2025 may have changed them.</source>
            <translation>Consommation d'espaces : Cerema (table par commune et année). Règles : lois 2021-1104 (art. 191, 194) et 2023-630, zan_rules.csv ; des propositions débattues en 2025 ont pu les changer.</translation>
        </message>
        <message>
            <source>Land take: Cerema, years {first} to {last}</source>
            <translation>Consommation d'espaces : Cerema, années {first} à {last}</translation>
        </message>
        <message>
            <source>Land take: no column of a year (naf11art12, naf12art13...). Columns there: {columns}. Give the table of flows by commune of Cerema.</source>
            <translation>Consommation d'espaces : aucune colonne d'année (naf11art12, naf12art13...). Colonnes présentes : {columns}. Donnez la table des flux par commune du Cerema.</translation>
        </message>
        <message>
            <source>Land take: no column of the commune (idcom). Columns there: {columns}.</source>
            <translation>Consommation d'espaces : aucune colonne de la commune (idcom). Colonnes présentes : {columns}.</translation>
        </message>
        <message>
            <source>Land take: no year from {first} to {last} in the table (years there: {years}). A more recent edition is needed.</source>
            <translation>Consommation d'espaces : aucune année de {first} à {last} dans la table (années présentes : {years}). Il faut un millésime plus récent.</translation>
        </message>
        <message>
            <source>Land take: none of its {count} rows has the code of a commune (five signs).</source>
            <translation>Consommation d'espaces : aucune de ses {count} lignes n'a le code d'une commune (cinq signes).</translation>
        </message>
        <message>
            <source>Land take: {count} communes are not in the table ({codes}): unknown, not 0.</source>
            <translation>Consommation d'espaces : {count} communes ne sont pas dans la table ({codes}) : inconnues, pas 0.</translation>
        </message>
        <message>
            <source>Land take: {count} communes have negative figures ({codes}): read as unknown.</source>
            <translation>Consommation d'espaces : {count} communes ont des valeurs négatives ({codes}) : lues comme inconnues.</translation>
        </message>
        <message>
            <source>Land take: {count} communes stand there twice ({codes}). Keep one row for each.</source>
            <translation>Consommation d'espaces : {count} communes figurent deux fois ({codes}). Gardez une ligne pour chacune.</translation>
        </message>
        <message>
            <source>Land take: {count} figures are unknown; they are no 0.</source>
            <translation>Consommation d'espaces : {count} valeurs sont inconnues ; ce ne sont pas des 0.</translation>
        </message>
        <message>
            <source>Land take: {value} ha in one commune and one year is more than any has. Check the unit: the official table is in m2.</source>
            <translation>Consommation d'espaces : {value} ha dans une commune en un an, aucune n'en a autant. Vérifiez l'unité : la table officielle est en m2.</translation>
        </message>
        <message>
            <source>Land taken per new household and job, m2; empty where there are none.</source>
            <translation>Espace consommé par ménage et emploi nouveaux, m2 ; vide quand il n'y en a pas.</translation>
        </message>
        <message>
            <source>Land units</source>
            <translation>Unités foncières</translation>
        </message>
        <message>
            <source>Land-take ledger (ZAN)</source>
            <translation>Registre de la consommation d'espaces (ZAN)</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>Paysage</translation>
        </message>
        <message>
            <source>Largest gain of a single unit, points</source>
            <translation>Plus fort gain d'une seule unité, points</translation>
        </message>
        <message>
            <source>Largest gain of a union over its best member, points</source>
            <translation>Plus fort gain d'une union sur son meilleur membre, points</translation>
        </message>
        <message>
            <source>Largest gaps</source>
            <translation>Plus grands manques</translation>
        </message>
        <message>
            <source>Largest gaps: traded most, out of reach</source>
            <translation>Plus grands manques : très échangés, hors de portée</translation>
        </message>
        <message>
            <source>Latitude, degrees</source>
            <translation>Latitude, degrés</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Couche</translation>
        </message>
        <message>
            <source>Layer of brownfields</source>
            <translation>Couche de friches</translation>
        </message>
        <message>
            <source>Layer of marked sites</source>
            <translation>Couche des sites repérés</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Couches</translation>
        </message>
        <message>
            <source>Layers and tables to save, each as a table named after it.</source>
            <translation>Couches et tables à enregistrer, chacune dans une table qui porte son nom.</translation>
        </message>
        <message>
            <source>Layers under the sites, the first on top: roads, plan, aerial view. Those of the open project keep their style; files are drawn in grey.</source>
            <translation>Couches sous les sites, la première au-dessus : voies, plan, vue aérienne. Celles du projet ouvert gardent leur style ; les fichiers sont dessinés en gris.</translation>
        </message>
        <message>
            <source>Layers: none was given. Tick those to save.</source>
            <translation>Couches : aucune n'a été donnée. Cochez celles à enregistrer.</translation>
        </message>
        <message>
            <source>Layout: received {value}; expected one of {known}.</source>
            <translation>Format : reçu {value} ; attendu l'un de {known}.</translation>
        </message>
        <message>
            <source>Leaps</source>
            <translation>Sauts</translation>
        </message>
        <message>
            <source>Leaps ({count})</source>
            <translation>Sauts ({count})</translation>
        </message>
        <message>
            <source>Leaps it could host, what they start from, who knows how</source>
            <translation>Sauts qu'il pourrait accueillir, ce dont ils partent, qui a le savoir-faire</translation>
        </message>
        <message>
            <source>Leaps only</source>
            <translation>Sauts seulement</translation>
        </message>
        <message>
            <source>Leaps opened</source>
            <translation>Sauts ouverts</translation>
        </message>
        <message>
            <source>Leaps opened (HS headings)</source>
            <translation>Sauts ouverts (positions SH)</translation>
        </message>
        <message>
            <source>Leaps opened (names)</source>
            <translation>Sauts ouverts (noms)</translation>
        </message>
        <message>
            <source>Learning countries: {codes} is no ISO3 code. Write for example FRA, DEU, ITA.</source>
            <translation>Pays d'apprentissage : {codes} n'est pas un code ISO3. Écrivez par exemple FRA, DEU, ITA.</translation>
        </message>
        <message>
            <source>Least concentration of supply</source>
            <translation>Concentration minimale de l'offre</translation>
        </message>
        <message>
            <source>Least density</source>
            <translation>Densité minimale</translation>
        </message>
        <message>
            <source>Least distance between sites, m</source>
            <translation>Distance minimale entre sites, m</translation>
        </message>
        <message>
            <source>Least share of the imports</source>
            <translation>Part minimale des importations</translation>
        </message>
        <message>
            <source>Leave out Guadeloupe, Martinique, French Guiana, La Réunion and Mayotte.</source>
            <translation>Laisser de côté la Guadeloupe, la Martinique, la Guyane, La Réunion et Mayotte.</translation>
        </message>
        <message>
            <source>Leave small pieces out</source>
            <translation>Écarter les petits objets</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>Registre</translation>
        </message>
        <message>
            <source>Ledger of the communes</source>
            <translation>Registre des communes</translation>
        </message>
        <message>
            <source>Ledger, all levels</source>
            <translation>Registre, tous niveaux</translation>
        </message>
        <message>
            <source>Left = allowed - used + renatured (proven) - committed. Projected = pace x the ten years. Guarantee excess: what the guarantee of one hectare gives the communes beyond their share, to be found elsewhere.</source>
            <translation>Reste = enveloppe - utilisé + renaturé (prouvé) - engagé. Projeté = rythme x les dix années. Excédent de garantie : ce que la garantie d'un hectare donne aux communes au-delà de leur part, à trouver ailleurs.</translation>
        </message>
        <message>
            <source>Left empty: a column with a usual name, or none.</source>
            <translation>Vide : une colonne au nom usuel, ou aucune.</translation>
        </message>
        <message>
            <source>Left empty: a column with a usual name, or not known.</source>
            <translation>Vide : une colonne au nom usuel, ou inconnu.</translation>
        </message>
        <message>
            <source>Left empty: a column with a usual name.</source>
            <translation>Laissé vide : une colonne au nom habituel.</translation>
        </message>
        <message>
            <source>Left empty: found by its usual name.</source>
            <translation>Laissé vide : trouvé par son nom habituel.</translation>
        </message>
        <message>
            <source>Left empty: that of the input layer; from the world map, Lambert-93 for metropolitan France and WGS 84 with the overseas departements.</source>
            <translation>Laissé vide : celui de la couche en entrée ; depuis la carte du monde, Lambert-93 pour la métropole et WGS 84 avec l'outre-mer.</translation>
        </message>
        <message>
            <source>Left empty: the name of the French departement or region, else the code.</source>
            <translation>Vide : le nom du département ou de la région, sinon le code.</translation>
        </message>
        <message>
            <source>Left empty: the one in force in the year that is kept. 1992 to 2022.</source>
            <translation>Vide : celle en vigueur l'année gardée. De 1992 à 2022.</translation>
        </message>
        <message>
            <source>Left empty: the one that ships with Ressort, resources/tables/sources.csv. A copy of yours can hold new addresses.</source>
            <translation>Vide : celui qui est livré avec Ressort, resources/tables/sources.csv. Une copie à vous peut contenir de nouvelles adresses.</translation>
        </message>
        <message>
            <source>Left empty: the table country_codes in the zip, or beside the file.</source>
            <translation>Vide : la table country_codes dans le zip, ou à côté du fichier.</translation>
        </message>
        <message>
            <source>Left out, alike everywhere in the reference: {names}.</source>
            <translation>Écartés, identiques partout dans la référence : {names}.</translation>
        </message>
        <message>
            <source>Left out, known nowhere: {names}.</source>
            <translation>Écartés, connus nulle part : {names}.</translation>
        </message>
        <message>
            <source>Left, ha</source>
            <translation>Reste, ha</translation>
        </message>
        <message>
            <source>Legal form: received {value}; the file holds {known}.</source>
            <translation>Catégorie juridique : reçu {value} ; le fichier contient {known}.</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Niveau</translation>
        </message>
        <message>
            <source>Level: received {value}; expected one of {known}.</source>
            <translation>Niveau : reçu {value} ; attendu l'un de {known}.</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licence</translation>
        </message>
        <message>
            <source>Lies on the ground of</source>
            <translation>Est sur le sol de</translation>
        </message>
        <message>
            <source>Light bars: reference. Dark bars: period. Orange: what is allowed, evenly spent. Dashes: the pace seen, carried to the end of the period. A question mark is an unknown year.</source>
            <translation>Barres claires : référence. Barres foncées : période. Orange : l'enveloppe, dépensée régulièrement. Tirets : le rythme constaté, prolongé jusqu'à la fin de la période. Un point d'interrogation est une année inconnue.</translation>
        </message>
        <message>
            <source>Limit on the land take, ha</source>
            <translation>Limite de consommation, ha</translation>
        </message>
        <message>
            <source>Limit or need</source>
            <translation>Limite ou besoin</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Limites</translation>
        </message>
        <message>
            <source>Limits and needs</source>
            <translation>Limites et besoins</translation>
        </message>
        <message>
            <source>Limits and sources</source>
            <translation>Limites et sources</translation>
        </message>
        <message>
            <source>Line across a bar: the nation ({score} in all).</source>
            <translation>Trait : le pays ({score} en tout).</translation>
        </message>
        <message>
            <source>Line of the shore; the strip of 100 m is measured.</source>
            <translation>Ligne du rivage ; la bande de 100 m est mesurée.</translation>
        </message>
        <message>
            <source>Links between products</source>
            <translation>Liens entre produits</translation>
        </message>
        <message>
            <source>List every imported product</source>
            <translation>Lister tous les produits importés</translation>
        </message>
        <message>
            <source>List in view</source>
            <translation>Liste affichée</translation>
        </message>
        <message>
            <source>Listed monuments</source>
            <translation>Monuments protégés</translation>
        </message>
        <message>
            <source>Longitude, degrees</source>
            <translation>Longitude, degrés</translation>
        </message>
        <message>
            <source>Lost at this step of the worst case</source>
            <translation>Perdu à cette étape du pire cas</translation>
        </message>
        <message>
            <source>Lost: {threads}. At random: mean and band of nine orders in ten. Worst case: at each step what costs most then is lost; a bad case, not proven the worst. What others make stays as it is.</source>
            <translation>Perdu : {threads}. Au hasard : moyenne et bande de neuf ordres sur dix. Pire cas : à chaque étape, ce qui coûte alors le plus est perdu ; un mauvais cas, non prouvé le pire. Ce que font les autres reste tel quel.</translation>
        </message>
        <message>
            <source>Lowest probability that unknown figures leave open</source>
            <translation>Plus basse probabilité que laissent ouvertes les valeurs inconnues</translation>
        </message>
        <message>
            <source>Lowest score that unknown figures leave open</source>
            <translation>Score le plus bas que permettent les chiffres inconnus</translation>
        </message>
        <message>
            <source>Ma&amp;nual and glossary</source>
            <translation>Ma&amp;nuel et glossaire</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>Fait par</translation>
        </message>
        <message>
            <source>Made with Natural Earth</source>
            <translation>Réalisé avec Natural Earth</translation>
        </message>
        <message>
            <source>Main strong products</source>
            <translation>Principaux produits forts</translation>
        </message>
        <message>
            <source>Main strong products (est.: establishments)</source>
            <translation>Principaux produits forts (étab. : établissements)</translation>
        </message>
        <message>
            <source>Main vocation</source>
            <translation>Vocation dominante</translation>
        </message>
        <message>
            <source>Making the ground ready (order of magnitude)</source>
            <translation>Préparation du terrain (ordre de grandeur)</translation>
        </message>
        <message>
            <source>Making the ground ready, at least, EUR</source>
            <translation>Préparation du terrain, au moins, EUR</translation>
        </message>
        <message>
            <source>Making the ground ready, at most, EUR</source>
            <translation>Préparation du terrain, au plus, EUR</translation>
        </message>
        <message>
            <source>Making the ground ready: {cost}, an order of magnitude.</source>
            <translation>Préparation du terrain : {cost}, un ordre de grandeur.</translation>
        </message>
        <message>
            <source>Maps of the study</source>
            <translation>Cartes de l’étude</translation>
        </message>
        <message>
            <source>Mark sites for productive hotels</source>
            <translation>Repérer les sites d'hôtels productifs</translation>
        </message>
        <message>
            <source>Marked for</source>
            <translation>Repéré pour</translation>
        </message>
        <message>
            <source>Marked sites</source>
            <translation>Sites repérés</translation>
        </message>
        <message>
            <source>Marked sites: in which territory does each lie? Name its field, or give the layer of territories.</source>
            <translation>Sites repérés : dans quel territoire est chacun ? Nommer son champ, ou donner la couche des territoires.</translation>
        </message>
        <message>
            <source>Marked sites: {use}</source>
            <translation>Sites repérés : {use}</translation>
        </message>
        <message>
            <source>Masked cells</source>
            <translation>Cases secrètes</translation>
        </message>
        <message>
            <source>Mean bound on the gain, points</source>
            <translation>Borne moyenne du gain, points</translation>
        </message>
        <message>
            <source>Mean deviation</source>
            <translation>Écart moyen</translation>
        </message>
        <message>
            <source>Mean gain, points</source>
            <translation>Gain moyen, points</translation>
        </message>
        <message>
            <source>Mean of the proximities of each year</source>
            <translation>Moyenne des proximités de chaque année</translation>
        </message>
        <message>
            <source>Mean points that each unit would add</source>
            <translation>Points moyens que chaque unité ajouterait</translation>
        </message>
        <message>
            <source>Mean score in each basket</source>
            <translation>Score moyen dans chaque panier</translation>
        </message>
        <message>
            <source>Mean score of the baskets, percent</source>
            <translation>Score moyen des paniers, pour cent</translation>
        </message>
        <message>
            <source>Mean score, percent</source>
            <translation>Score moyen, en pourcentage</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Mesure</translation>
        </message>
        <message>
            <source>Measure: received {value}; expected one of {known}.</source>
            <translation>Mesure : reçu {value} ; attendu l'une de {known}.</translation>
        </message>
        <message>
            <source>Median fit of the sites</source>
            <translation>Aptitude médiane des sites</translation>
        </message>
        <message>
            <source>Median price of flats and houses, EUR/m2. Speaks for raising floors.</source>
            <translation>Prix médian des logements, EUR/m2. Parle pour les étages.</translation>
        </message>
        <message>
            <source>Members of unions</source>
            <translation>Membres des unions</translation>
        </message>
        <message>
            <source>Membership table</source>
            <translation>Table d’appartenance</translation>
        </message>
        <message>
            <source>Membership table: no column for "{role}" (looked for {wanted}). Columns there: {columns}.</source>
            <translation>Table d'appartenance : pas de colonne pour « {role} » (cherché : {wanted}). Colonnes présentes : {columns}.</translation>
        </message>
        <message>
            <source>Membership table: none of its {count} rows gives a territory and a union (columns {columns}).</source>
            <translation>Table d'appartenance : aucune de ses {count} lignes ne donne un territoire et une union (colonnes {columns}).</translation>
        </message>
        <message>
            <source>Membership table: {labels} belongs to two territories. Keep one row for each.</source>
            <translation>Table d'appartenance : {labels} appartient à deux territoires. Gardez une ligne pour chacun.</translation>
        </message>
        <message>
            <source>Membership table: {n} rows without a territory or a union are left out.</source>
            <translation>Table d'appartenance : {n} lignes sans territoire ou sans regroupement sont écartées.</translation>
        </message>
        <message>
            <source>Membership: territory field</source>
            <translation>Appartenance : champ du territoire</translation>
        </message>
        <message>
            <source>Membership: union field</source>
            <translation>Appartenance : champ de l’union</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Méthode</translation>
        </message>
        <message>
            <source>Method: received {value}; expected one of {known}.</source>
            <translation>Méthode : reçu {value} ; l'une de {known} est attendue.</translation>
        </message>
        <message>
            <source>Metres to the nearest</source>
            <translation>Mètres jusqu'à la plus proche</translation>
        </message>
        <message>
            <source>Metres; no data inside the raster is dry ground.</source>
            <translation>Mètres ; sans donnée dans le raster, le sol est sec.</translation>
        </message>
        <message>
            <source>Metropolitan France only</source>
            <translation>France métropolitaine seulement</translation>
        </message>
        <message>
            <source>Micro-factories that come in a container, a truck or a kit</source>
            <translation>Micro-usines livrées en conteneur, en camion ou en kit</translation>
        </message>
        <message>
            <source>Micro-hub</source>
            <translation>Micro-hub</translation>
        </message>
        <message>
            <source>Mode of several years: received {value}; expected one of {known}.</source>
            <translation>Mode pour plusieurs années : reçu {value} ; attendu l'un de {known}.</translation>
        </message>
        <message>
            <source>Most floors of one project, m2</source>
            <translation>Planchers d'un projet, au plus, m2</translation>
        </message>
        <message>
            <source>Motorway junction, m</source>
            <translation>Échangeur autoroutier, m</translation>
        </message>
        <message>
            <source>Motorway junctions</source>
            <translation>Échangeurs autoroutiers</translation>
        </message>
        <message>
            <source>NAF 2025, NACE rev. 2.1</source>
            <translation>NAF 2025, NACE rév. 2.1</translation>
        </message>
        <message>
            <source>NAF class</source>
            <translation>Classe NAF</translation>
        </message>
        <message>
            <source>NAF class (10.71C, 1071).</source>
            <translation>Classe NAF (10.71C, 1071).</translation>
        </message>
        <message>
            <source>NAF class.</source>
            <translation>Classe NAF.</translation>
        </message>
        <message>
            <source>NAF classes</source>
            <translation>Classes NAF</translation>
        </message>
        <message>
            <source>NAF classes that make them</source>
            <translation>Classes NAF qui les font</translation>
        </message>
        <message>
            <source>NAF or CPF class (10.71C, 1071), or HS heading.</source>
            <translation>Classe NAF ou CPF (10.71C, 1071), ou position SH.</translation>
        </message>
        <message>
            <source>NAF or CPF class (10.71C, 1071).</source>
            <translation>Classe NAF ou CPF (10.71C, 1071).</translation>
        </message>
        <message>
            <source>NAF rev. 2, NACE rev. 2</source>
            <translation>NAF rév. 2, NACE rév. 2</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Name field</source>
            <translation>Champ du nom</translation>
        </message>
        <message>
            <source>Name of a basket (food, health, machines, electronics, information, process, masks, gel, respirators, tests, medicines, staple_food), or HS headings separated by commas.</source>
            <translation>Nom d'un panier (food, health, machines, electronics, information, process, masks, gel, respirators, tests, medicines, staple_food), ou positions SH séparées par des virgules.</translation>
        </message>
        <message>
            <source>Name of that neighbour</source>
            <translation>Nom de ce voisin</translation>
        </message>
        <message>
            <source>Name of the basket</source>
            <translation>Nom du panier</translation>
        </message>
        <message>
            <source>Name of the basket.</source>
            <translation>Nom du panier.</translation>
        </message>
        <message>
            <source>Name of the bloc.</source>
            <translation>Nom du bloc.</translation>
        </message>
        <message>
            <source>Name of the class</source>
            <translation>Nom de la classe</translation>
        </message>
        <message>
            <source>Name of the family, once on the map</source>
            <translation>Nom de la famille, une fois sur la carte</translation>
        </message>
        <message>
            <source>Name of the scores to compare with</source>
            <translation>Nom des scores à comparer</translation>
        </message>
        <message>
            <source>Name of the site.</source>
            <translation>Nom du site.</translation>
        </message>
        <message>
            <source>Name of the territory</source>
            <translation>Nom du territoire</translation>
        </message>
        <message>
            <source>Name of the territory.</source>
            <translation>Nom du territoire.</translation>
        </message>
        <message>
            <source>Name of the union</source>
            <translation>Nom de l'union</translation>
        </message>
        <message>
            <source>Name of the union.</source>
            <translation>Nom de l'union.</translation>
        </message>
        <message>
            <source>Name of the unit</source>
            <translation>Nom de l'unité</translation>
        </message>
        <message>
            <source>Name of the unit.</source>
            <translation>Nom de l'unité.</translation>
        </message>
        <message>
            <source>Name of what arrives</source>
            <translation>Nom de ce qui arrive</translation>
        </message>
        <message>
            <source>Name or HS code</source>
            <translation>Nom ou code SH</translation>
        </message>
        <message>
            <source>Name that the union will carry.</source>
            <translation>Nom que portera l'union.</translation>
        </message>
        <message>
            <source>Name, or number, of the establishment.</source>
            <translation>Nom, ou numéro, de l'établissement.</translation>
        </message>
        <message>
            <source>Names of the members</source>
            <translation>Noms des membres</translation>
        </message>
        <message>
            <source>Names of the registry, parted by spaces or commas, such as sirene_establishments baci_hs92.</source>
            <translation>Noms du registre, séparés par des espaces ou des virgules, comme sirene_establishments baci_hs92.</translation>
        </message>
        <message>
            <source>Names of these neighbours</source>
            <translation>Noms de ces voisins</translation>
        </message>
        <message>
            <source>Nation</source>
            <translation>Nation</translation>
        </message>
        <message>
            <source>Nation by NC8 product</source>
            <translation>Nation par produit NC8</translation>
        </message>
        <message>
            <source>Nation {value} is not in the world trade table, which knows {count} countries such as {known}.</source>
            <translation>Le pays {value} n'est pas dans la table du commerce mondial, qui connaît {count} pays, par exemple {known}.</translation>
        </message>
        <message>
            <source>Nation, %</source>
            <translation>Pays, %</translation>
        </message>
        <message>
            <source>Nation: "{nation}" is no country of the built-in world trade. Write a three-letter code such as FRA, or give a world trade table.</source>
            <translation>Nation : « {nation} » n’est pas un pays du commerce mondial intégré. Écrivez un code à trois lettres comme FRA, ou donnez une table du commerce mondial.</translation>
        </message>
        <message>
            <source>Nation: "{nation}" is no country of the built-in world trade. Write a three-letter code such as FRA, or leave it empty.</source>
            <translation>Nation : « {nation} » n’est pas un pays du commerce mondial intégré. Écrivez un code à trois lettres comme FRA, ou laissez vide.</translation>
        </message>
        <message>
            <source>National reduction</source>
            <translation>Réduction nationale</translation>
        </message>
        <message>
            <source>National total, in its unit</source>
            <translation>Total national, dans son unité</translation>
        </message>
        <message>
            <source>Natura 2000, ZNIEFF, reserves, with a field that tells their type.</source>
            <translation>Natura 2000, ZNIEFF, réserves, avec un champ qui dit leur type.</translation>
        </message>
        <message>
            <source>Natural breaks (Jenks)</source>
            <translation>Seuils naturels (Jenks)</translation>
        </message>
        <message>
            <source>Natural zones</source>
            <translation>Zones naturelles</translation>
        </message>
        <message>
            <source>Natural, farm and forest land turned into urbanised land, hectares</source>
            <translation>Espaces naturels, agricoles et forestiers devenus urbanisés, hectares</translation>
        </message>
        <message>
            <source>Nearest know-how</source>
            <translation>Savoir-faire les plus proches</translation>
        </message>
        <message>
            <source>Nearest leaps</source>
            <translation>Sauts les plus proches</translation>
        </message>
        <message>
            <source>Nearest leaps, with the products they start from</source>
            <translation>Sauts les plus proches, avec les produits dont ils partent</translation>
        </message>
        <message>
            <source>Need of floors, m2</source>
            <translation>Besoin de planchers, m2</translation>
        </message>
        <message>
            <source>Need of floors: received {value}; expected square metres above 0.</source>
            <translation>Besoin de planchers : reçu {value} ; des mètres carrés au-dessus de 0 sont attendus.</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Besoins</translation>
        </message>
        <message>
            <source>Needs scipy. Without it, the best next arrival is taken each time: quick, but not proven, for two arrivals may open together what neither opens alone.</source>
            <translation>Demande scipy. Sans cela, la meilleure arrivée suivante est prise à chaque fois : rapide, mais sans preuve, car deux arrivées peuvent ouvrir ensemble ce qu'aucune n'ouvre seule.</translation>
        </message>
        <message>
            <source>Needs: {needs}</source>
            <translation>Besoins : {needs}</translation>
        </message>
        <message>
            <source>Neighbour</source>
            <translation>Voisin</translation>
        </message>
        <message>
            <source>Neighbour name</source>
            <translation>Nom du voisin</translation>
        </message>
        <message>
            <source>Neighbours</source>
            <translation>Voisins</translation>
        </message>
        <message>
            <source>Neighbours alone</source>
            <translation>Voisins seuls</translation>
        </message>
        <message>
            <source>Net = artificialised now, not before, less before, not now (planning code L.101-2-1, R.101-1). Pieces under 2,500 m2 are left out, buildings under 50 m2.</source>
            <translation>Net = artificialisé maintenant, pas avant, moins avant, pas maintenant (code de l'urbanisme L.101-2-1, R.101-1). Les objets de moins de 2 500 m2 sont écartés, les bâtiments de moins de 50 m2 aussi.</translation>
        </message>
        <message>
            <source>Net artificialisation</source>
            <translation>Artificialisation nette</translation>
        </message>
        <message>
            <source>Net artificialisation (from 2031)</source>
            <translation>Artificialisation nette (à partir de 2031)</translation>
        </message>
        <message>
            <source>Net artificialised ground between two editions of OCS GE (planning code L.101-2-1, R.101-1): artificialised less given back. It replaces land take from 2031 on; the two are never added.</source>
            <translation>Sols artificialisés nets entre deux millésimes de l'OCS GE (code de l'urbanisme L.101-2-1, R.101-1) : artificialisés moins rendus. Ils remplacent la consommation d'espaces à partir de 2031 ; les deux ne s'additionnent jamais.</translation>
        </message>
        <message>
            <source>Net balance</source>
            <translation>Solde net</translation>
        </message>
        <message>
            <source>Net, ha</source>
            <translation>Net, ha</translation>
        </message>
        <message>
            <source>Net, ha a year</source>
            <translation>Net, ha par an</translation>
        </message>
        <message>
            <source>Next question of</source>
            <translation>Prochaine question de</translation>
        </message>
        <message>
            <source>Next question to ask</source>
            <translation>Prochaine question à poser</translation>
        </message>
        <message>
            <source>No arrival among those allowed would raise a score.</source>
            <translation>Aucune arrivée permise n'élèverait un score.</translation>
        </message>
        <message>
            <source>No choice of sites respects all the limits. Raise one: {names}.</source>
            <translation>Aucun choix de sites ne respecte toutes les limites. Relevez-en une : {names}.</translation>
        </message>
        <message>
            <source>No choice of sites was found that covers everybody within the limits. Raise one: {names}.</source>
            <translation>Aucun choix de sites desservant tout le monde dans les limites n'a été trouvé. Relevez-en une : {names}.</translation>
        </message>
        <message>
            <source>No choice of sites was found that respects all the limits ({names}). Raise one of them, or install scipy to search further.</source>
            <translation>Aucun choix de sites respectant toutes les limites n'a été trouvé ({names}). Relevez l'une d'elles, ou installez scipy pour chercher plus loin.</translation>
        </message>
        <message>
            <source>No column site_id: the sites are called site-1, site-2... in the order of the layer.</source>
            <translation>Pas de colonne site_id : les sites s'appellent site-1, site-2... dans l'ordre de la couche.</translation>
        </message>
        <message>
            <source>No criterion alone would make it fall a class</source>
            <translation>Aucun critère seul ne lui ferait perdre une classe</translation>
        </message>
        <message>
            <source>No establishment carries both a code of NAF 2025 and one of NAF rev. 2: no passage can be learnt.</source>
            <translation>Aucun établissement ne porte à la fois un code de la NAF 2025 et un code de la NAF rév. 2 : aucun passage ne peut en être tiré.</translation>
        </message>
        <message>
            <source>No exclusion holds.</source>
            <translation>Aucune exclusion ne s'applique.</translation>
        </message>
        <message>
            <source>No family</source>
            <translation>Sans famille</translation>
        </message>
        <message>
            <source>No figure of land take is known for the {count} communes: what was taken, what is allowed and what is left cannot be said. Give the table of land take by commune and year (Cerema) to fill this part.</source>
            <translation>Aucune valeur de consommation d'espaces n'est connue pour les {count} communes : ce qui a été consommé, ce qui est autorisé et ce qui reste ne peuvent être dits. Donnez la table de consommation par commune et par an (Cerema) pour remplir cette partie.</translation>
        </message>
        <message>
            <source>No import of the scored territories is known.</source>
            <translation>Aucune importation des territoires évalués n'est connue.</translation>
        </message>
        <message>
            <source>No indicator: choose at least one field, for example the vacancy of dwellings.</source>
            <translation>Aucun indicateur : choisissez au moins un champ, par exemple la vacance des logements.</translation>
        </message>
        <message>
            <source>No ledger: shares of the land budget and years of trajectory are not known.</source>
            <translation>Pas de registre : part du budget et années de trajectoire sont inconnues.</translation>
        </message>
        <message>
            <source>No score</source>
            <translation>Pas de score</translation>
        </message>
        <message>
            <source>No site of {layer} lies in this territory.</source>
            <translation>Aucun site de {layer} ne se trouve dans ce territoire.</translation>
        </message>
        <message>
            <source>No table says which communes a plan covers: the guarantee of {area} ha was given to all.</source>
            <translation>Aucune table ne dit quelles communes un document couvre : la garantie de {area} ha a été donnée à toutes.</translation>
        </message>
        <message>
            <source>No territory is left: check the level, the code field, and "Metropolitan France only".</source>
            <translation>Il ne reste aucun territoire : vérifiez le niveau, le champ du code et « France métropolitaine seulement ».</translation>
        </message>
        <message>
            <source>No territory of the activity table ({found}) is one of the layer ({wanted}). Check the two code fields, or give a membership table.</source>
            <translation>Aucun territoire de la table d'activité ({found}) n'est dans la couche ({wanted}). Vérifiez les deux champs du code, ou donnez une table d'appartenance.</translation>
        </message>
        <message>
            <source>No territory of the layer has a score: there is nothing to draw.</source>
            <translation>Aucun territoire de la couche n’a de score : il n’y a rien à dessiner.</translation>
        </message>
        <message>
            <source>No territory of the layer has any activity: all their values are 0. Check the value field of the activity table.</source>
            <translation>Aucun territoire de la couche n’a d’activité : toutes leurs valeurs sont 0. Vérifiez le champ de la valeur de la table d’activité.</translation>
        </message>
        <message>
            <source>No two products are that close: lower the proximity threshold, or check that the table holds many countries.</source>
            <translation>Aucune paire de produits n'est aussi proche : baissez le seuil de proximité, ou vérifiez que la table contient de nombreux pays.</translation>
        </message>
        <message>
            <source>No unit of the catalogue would raise a score.</source>
            <translation>Aucune unité du catalogue n'élèverait un score.</translation>
        </message>
        <message>
            <source>No year is complete in the file ({years}): its last {count} of {parts} periods were added up, {label}.</source>
            <translation>Aucune année n'est complète dans le fichier ({years}) : ses {count} dernières périodes, sur {parts} par an, ont été additionnées, {label}.</translation>
        </message>
        <message>
            <source>Nomenclature</source>
            <translation>Nomenclature</translation>
        </message>
        <message>
            <source>Nomenclature of codes without a letter</source>
            <translation>Nomenclature des codes sans lettre</translation>
        </message>
        <message>
            <source>Nomenclature: received {value}; expected {rev2} (or NACE rev. 2, CPF rev. 2.1) or {rev21}.</source>
            <translation>Nomenclature : reçu {value} ; attendu : {rev2} (ou NACE rév. 2, CPF rév. 2.1) ou {rev21}.</translation>
        </message>
        <message>
            <source>None of the {count} product codes ({codes}) belongs to HS {revision}. Check the revision.</source>
            <translation>Aucun des {count} codes de produit ({codes}) n'appartient au SH {revision}. Vérifiez la révision.</translation>
        </message>
        <message>
            <source>None of the {n} records was checked on the ground. Tick "Include unverified records" to mark them all the same.</source>
            <translation>Aucune des {n} fiches n'a été vérifiée sur le terrain. Cochez « Inclure les fiches non vérifiées » pour les noter quand même.</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>Aucune.</translation>
        </message>
        <message>
            <source>Not counted in any score: {count} codes of the activity table, {share} of its value: {codes}.</source>
            <translation>Ne sont comptés dans aucun score : {count} codes de la table d'activité, {share} de sa valeur : {codes}.</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Non renseigné</translation>
        </message>
        <message>
            <source>Not looked up: give the tables of the resilience index when the sites are marked.</source>
            <translation>Non recherché : donnez les tables de l'indice de résilience au moment de repérer les sites.</translation>
        </message>
        <message>
            <source>Not proven optimal: a better choice could gain {percent} % at most.</source>
            <translation>Optimum non prouvé : un meilleur choix pourrait gagner {percent} % au plus.</translation>
        </message>
        <message>
            <source>Nothing can arrive: every candidate is made well already, or is not allowed.</source>
            <translation>Rien ne peut arriver : tout candidat est déjà bien fait, ou n'est pas permis.</translation>
        </message>
        <message>
            <source>Nothing is known of {count} criteria for any site ({criteria}): the scores rest on the others.</source>
            <translation>Rien n'est connu de {count} critères, pour aucun site ({criteria}) : les notes reposent sur les autres.</translation>
        </message>
        <message>
            <source>Nothing to repair.</source>
            <translation>Rien à réparer.</translation>
        </message>
        <message>
            <source>Nothing to show: give at least one result, for example the ledger.</source>
            <translation>Rien à montrer : donnez au moins un résultat, par exemple le registre.</translation>
        </message>
        <message>
            <source>Nothing was left out.</source>
            <translation>Rien n'a été laissé de côté.</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Maintenant</translation>
        </message>
        <message>
            <source>Number of arrivals</source>
            <translation>Nombre d'arrivées</translation>
        </message>
        <message>
            <source>Number of arrivals: received {value}; expected a whole number, 1 or more.</source>
            <translation>Nombre d'arrivées : reçu {value} ; attendu un nombre entier, 1 ou plus.</translation>
        </message>
        <message>
            <source>Number of baskets</source>
            <translation>Nombre de paniers</translation>
        </message>
        <message>
            <source>Number of business parks</source>
            <translation>Nombre de zones d'activités</translation>
        </message>
        <message>
            <source>Number of choices that differ</source>
            <translation>Nombre de choix différents</translation>
        </message>
        <message>
            <source>Number of chosen sites</source>
            <translation>Nombre de sites choisis</translation>
        </message>
        <message>
            <source>Number of classes</source>
            <translation>Nombre de classes</translation>
        </message>
        <message>
            <source>Number of communes</source>
            <translation>Nombre de communes</translation>
        </message>
        <message>
            <source>Number of communes with an unknown figure</source>
            <translation>Nombre de communes ayant une valeur inconnue</translation>
        </message>
        <message>
            <source>Number of countries and blocs</source>
            <translation>Nombre de pays et de blocs</translation>
        </message>
        <message>
            <source>Number of errors</source>
            <translation>Nombre d'erreurs</translation>
        </message>
        <message>
            <source>Number of excluded sites</source>
            <translation>Nombre de sites exclus</translation>
        </message>
        <message>
            <source>Number of leaps</source>
            <translation>Nombre de sauts</translation>
        </message>
        <message>
            <source>Number of linked pairs</source>
            <translation>Nombre de paires liées</translation>
        </message>
        <message>
            <source>Number of linked products</source>
            <translation>Nombre de produits liés</translation>
        </message>
        <message>
            <source>Number of links</source>
            <translation>Nombre de liens</translation>
        </message>
        <message>
            <source>Number of losses</source>
            <translation>Nombre de pertes</translation>
        </message>
        <message>
            <source>Number of masked cells</source>
            <translation>Nombre de cases secrètes</translation>
        </message>
        <message>
            <source>Number of members</source>
            <translation>Nombre de membres</translation>
        </message>
        <message>
            <source>Number of new sites</source>
            <translation>Nombre de nouveaux sites</translation>
        </message>
        <message>
            <source>Number of new sites: the nearest sites need it.</source>
            <translation>Nombre de nouveaux sites : les sites les plus proches le demandent.</translation>
        </message>
        <message>
            <source>Number of pages</source>
            <translation>Nombre de pages</translation>
        </message>
        <message>
            <source>Number of plans proven best</source>
            <translation>Nombre de plans prouvés les meilleurs</translation>
        </message>
        <message>
            <source>Number of plots on the ground of a brownfield</source>
            <translation>Nombre de terrains situés sur le sol d'une friche</translation>
        </message>
        <message>
            <source>Number of products</source>
            <translation>Nombre de produits</translation>
        </message>
        <message>
            <source>Number of random orders</source>
            <translation>Nombre d'ordres au hasard</translation>
        </message>
        <message>
            <source>Number of records left out</source>
            <translation>Nombre de fiches écartées</translation>
        </message>
        <message>
            <source>Number of sheets</source>
            <translation>Nombre de fiches</translation>
        </message>
        <message>
            <source>Number of sites</source>
            <translation>Nombre de sites</translation>
        </message>
        <message>
            <source>Number of sites that come in</source>
            <translation>Nombre de sites entrants</translation>
        </message>
        <message>
            <source>Number of sites that go</source>
            <translation>Nombre de sites sortants</translation>
        </message>
        <message>
            <source>Number of sites whose floors are assumed</source>
            <translation>Nombre de sites aux planchers supposés</translation>
        </message>
        <message>
            <source>Number of sites with a score</source>
            <translation>Nombre de sites avec un score</translation>
        </message>
        <message>
            <source>Number of sites: received {value}; expected {least} to {most}.</source>
            <translation>Nombre de sites : reçu {value} ; de {least} à {most} attendu.</translation>
        </message>
        <message>
            <source>Number of staff.</source>
            <translation>Nombre de salariés.</translation>
        </message>
        <message>
            <source>Number of suitable sites</source>
            <translation>Nombre de sites adaptés</translation>
        </message>
        <message>
            <source>Number of tables</source>
            <translation>Nombre de tables</translation>
        </message>
        <message>
            <source>Number of territories</source>
            <translation>Nombre de territoires</translation>
        </message>
        <message>
            <source>Number of territories with a score</source>
            <translation>Nombre de territoires avec un score</translation>
        </message>
        <message>
            <source>Number of territories without a path</source>
            <translation>Nombre de territoires sans voie</translation>
        </message>
        <message>
            <source>Number of territories: {path}</source>
            <translation>Nombre de territoires : {path}</translation>
        </message>
        <message>
            <source>Number of unions</source>
            <translation>Nombre d'unions</translation>
        </message>
        <message>
            <source>Number of units in the catalogue</source>
            <translation>Nombre d'unités du catalogue</translation>
        </message>
        <message>
            <source>Number of units that found a site</source>
            <translation>Nombre d'unités qui ont trouvé un site</translation>
        </message>
        <message>
            <source>Number of verified sites</source>
            <translation>Nombre de sites vérifiés</translation>
        </message>
        <message>
            <source>Number of vulnerable products (mean over territories)</source>
            <translation>Nombre de produits vulnérables (moyenne des territoires)</translation>
        </message>
        <message>
            <source>Number of warnings</source>
            <translation>Nombre d'avertissements</translation>
        </message>
        <message>
            <source>Number of weakest families</source>
            <translation>Nombre de familles les plus faibles</translation>
        </message>
        <message>
            <source>Number, or text with a decimal point or comma.</source>
            <translation>Nombre, ou texte avec point ou virgule décimale.</translation>
        </message>
        <message>
            <source>OCS GE: {count} codes are none of its covers (CS...) or uses (US...) ({codes}), and {areas} pieces have no area.</source>
            <translation>OCS GE : {count} codes ne sont ni des couvertures (CS...) ni des usages (US...) ({codes}), et {areas} morceaux sont sans surface.</translation>
        </message>
        <message>
            <source>Objective</source>
            <translation>Objectif</translation>
        </message>
        <message>
            <source>Objective {objective}, bound {bound}, gap {gap} %, {method}, {seconds} s. Distances: straight line x 1.3.</source>
            <translation>Objectif {objective}, borne {bound}, écart {gap} %, {method}, {seconds} s. Distances : ligne droite x 1,3.</translation>
        </message>
        <message>
            <source>Objective: received {value}; expected one of {known}.</source>
            <translation>Objectif : reçu {value} ; attendu l'un de {known}.</translation>
        </message>
        <message>
            <source>Occupation</source>
            <translation>Occupation</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>De</translation>
        </message>
        <message>
            <source>Of every page.</source>
            <translation>De chaque page.</translation>
        </message>
        <message>
            <source>Of the PNG; the PDF is made of lines and letters.</source>
            <translation>Du PNG ; le PDF est fait de traits et de lettres.</translation>
        </message>
        <message>
            <source>Of the cover. Left empty: that of the session.</source>
            <translation>De la couverture. Vide : celui de la séance.</translation>
        </message>
        <message>
            <source>Of the exact method, for each problem. With scipy before 1.15 a stop is heard between turns of 1, 2, 4... s.</source>
            <translation>De la méthode exacte, pour chaque problème. Avec scipy avant 1.15, un arrêt est entendu entre des tours de 1, 2, 4... s.</translation>
        </message>
        <message>
            <source>Of the model of worth: 1 counts covering all the demand as much as one full score. 0: scores alone.</source>
            <translation>Du modèle de valeur : 1 compte la couverture de toute la demande autant qu'un score plein. 0 : scores seuls.</translation>
        </message>
        <message>
            <source>Of the sites, for the resilience tables. Left empty: departement or region of the commune.</source>
            <translation>Des sites, pour les tables de résilience. Laissé vide : département ou région de la commune.</translation>
        </message>
        <message>
            <source>Of whom</source>
            <translation>De qui</translation>
        </message>
        <message>
            <source>Off: a file already downloaded is kept as it is.</source>
            <translation>Non : un fichier déjà téléchargé est gardé tel quel.</translation>
        </message>
        <message>
            <source>Off: by arrondissement.</source>
            <translation>Désactivé : par arrondissement.</translation>
        </message>
        <message>
            <source>Offices around stations</source>
            <translation>Bureaux de gare</translation>
        </message>
        <message>
            <source>On every page. Left empty: the name of the layer, or "Resilience score" for a file.</source>
            <translation>Sur chaque page. Vide : le nom de la couche, ou « Score de résilience » pour un fichier.</translation>
        </message>
        <message>
            <source>On every page. Left empty: the name of the layer.</source>
            <translation>Sur chaque page. Vide : le nom de la couche.</translation>
        </message>
        <message>
            <source>On the cover. Left empty: its name in the ledger.</source>
            <translation>Sur la couverture. Vide : son nom dans le registre.</translation>
        </message>
        <message>
            <source>One GeoPackage, a styled layer per family: code, name, score, strong, leaps, rank.</source>
            <translation>Un GeoPackage, une couche avec son style par famille : code, nom, score, forts, sauts, rang.</translation>
        </message>
        <message>
            <source>One line per cell, or per column (row 0): value, problem, repair, what it was read as.</source>
            <translation>Une ligne par cellule, ou par colonne (ligne 0) : valeur, problème, réparation, ce qui a été lu.</translation>
        </message>
        <message>
            <source>One line per fact: site, value, unit, source, date, distance, and whether it counts.</source>
            <translation>Une ligne par fait : site, valeur, unité, source, date, distance, et s'il compte.</translation>
        </message>
        <message>
            <source>One line per plot: area, brownfield on the same ground, whether it counts, establishments.</source>
            <translation>Une ligne par terrain : surface, friche sur le même sol, s'il compte, établissements.</translation>
        </message>
        <message>
            <source>One line per site and criterion: weight, fit, points against the median site, value, source, date, distance. "Site sheets" prints it.</source>
            <translation>Une ligne par site et par critère : poids, aptitude, points face au site médian, valeur, source, date, distance. « Fiches de sites » l'imprime.</translation>
        </message>
        <message>
            <source>One page: the result in a sentence, its key figures and a drawing. PDF, PNG or SVG; a PDF comes with a PNG of the same name.</source>
            <translation>Une page : le résultat en une phrase, ses chiffres clés et un dessin. PDF, PNG ou SVG ; un PDF vient avec un PNG du même nom.</translation>
        </message>
        <message>
            <source>One point each, in Lambert-93: siret, name, class, size band, staff. No coordinates, no point.</source>
            <translation>Un point pour chacun, en Lambert-93 : siret, nom, classe, tranche d'effectifs, effectifs. Sans coordonnées, pas de point.</translation>
        </message>
        <message>
            <source>One row per NAF class of the nation, such as INSEE publishes in ESANE: turnover per employee, or turnover and staff. Left empty: no such source.</source>
            <translation>Une ligne par classe NAF de la nation, telle que l'INSEE en publie dans ESANE : chiffre d'affaires par salarié, ou chiffre d'affaires et effectifs. Si rien n'est choisi : pas de cette source.</translation>
        </message>
        <message>
            <source>One row per basket and product. Left empty: the six key sectors of the Impact programme and the goods that lacked in 2020, a proposal to be edited (resources/tables/baskets.csv).</source>
            <translation>Une ligne par panier et produit. Vide : les six secteurs clés du programme Impact et les biens qui manquèrent en 2020, une proposition à modifier (resources/tables/baskets.csv).</translation>
        </message>
        <message>
            <source>One row per choice that differs: weights, exclusions lifted, sites taken, limits, scenario.</source>
            <translation>Une ligne par choix différent : poids, exclusions levées, sites retenus, limites, scénario.</translation>
        </message>
        <message>
            <source>One row per commune, with its polygon where a layer is given: reference, allowed, used, left, pace, projected. Hectares.</source>
            <translation>Une ligne par commune, avec son polygone si une couche est donnée : référence, enveloppe, utilisé, reste, rythme, projeté. En hectares.</translation>
        </message>
        <message>
            <source>One row per country and bloc: score, strong products, leaps, rank, and the share reached in each of the nineteen families, in percent.</source>
            <translation>Une ligne par pays et par bloc : score, produits forts, sauts productifs, rang, et part atteinte dans chacune des dix-neuf familles, en pourcentage.</translation>
        </message>
        <message>
            <source>One row per leap: territory, product, RCA, its strong neighbours, the nearest first, and how near that one is.</source>
            <translation>Une ligne par saut : territoire, produit, ACR, ses voisins forts, le plus proche d’abord, et la proximité de celui-ci.</translation>
        </message>
        <message>
            <source>One row per member: its code, the name of its union.</source>
            <translation>Une ligne par membre : son code, le nom de son union.</translation>
        </message>
        <message>
            <source>One row per site: the result of "Mark sites for productive hotels", or a table with area_m2 and, if known, floor_m2, zone, sealed_share, site_type. Excluded sites serve no scenario unless chosen.</source>
            <translation>Une ligne par site : le résultat de « Repérer les sites d'hôtels productifs », ou une table avec area_m2 et, si connus, floor_m2, zone, sealed_share, site_type. Les sites exclus ne servent aucun scénario, sauf s'ils sont choisis.</translation>
        </message>
        <message>
            <source>One row per source: what happened, file, bytes, producer, licence, year, address, date.</source>
            <translation>Une ligne par source : ce qui s'est passé, fichier, octets, producteur, licence, année, adresse, date.</translation>
        </message>
        <message>
            <source>One row per territory (or for the nation alone) and code. Left empty: French customs, 2019 to 2020.</source>
            <translation>Une ligne par territoire (ou pour la nation seule) et code. Vide : douanes françaises, 2019 à 2020.</translation>
        </message>
        <message>
            <source>One row per territory and activity, for the whole nation: its sums are the base of comparison, also of territories that are not scored. Text numbers, decimal commas, secret marks (s, K, nd) are understood. Left empty: staff of French departements in 2018, which comes with Ressort.</source>
            <translation>Une ligne par territoire et activité, pour toute la nation : ses sommes servent de base de comparaison, y compris des territoires qui ne sont pas notés. Les nombres en texte, les virgules décimales et les marques de secret (s, K, nd) sont compris. Vide : effectifs des départements français en 2018, livrés avec Ressort.</translation>
        </message>
        <message>
            <source>One row per territory and activity, for the whole nation: its sums are the base of comparison. "Import establishments" and "Import customs files" of the toolbox make such a table of an official file. World trade is that of 2020, which comes with Ressort.</source>
            <translation>Une ligne par territoire et par activité, pour le pays entier : ses sommes servent de base de comparaison. « Importer des établissements » et « Importer des fichiers de la douane », dans la boîte à outils, font une telle table d'un fichier officiel. Le commerce mondial est celui de 2020, livré avec Ressort.</translation>
        </message>
        <message>
            <source>One row per territory and basket: share made well or within reach, counts, rank among territories.</source>
            <translation>Une ligne par territoire et panier : part bien faite ou à portée, comptes, rang parmi les territoires.</translation>
        </message>
        <message>
            <source>One row per territory and number of losses: score in the worst case found, mean and band of the random orders, and what is lost at that step of the worst case.</source>
            <translation>Une ligne par territoire et nombre de pertes : score dans le pire cas trouvé, moyenne et bande des ordres au hasard, et ce qui est perdu à cette étape du pire cas.</translation>
        </message>
        <message>
            <source>One row per territory and product, as "Regional RCA" writes it. A pair that is not there counts as 0; an empty RCA is unknown.</source>
            <translation>Une ligne par territoire et produit, comme l’écrit « ACR régional ». Un couple absent compte pour 0 ; un ACR vide est inconnu.</translation>
        </message>
        <message>
            <source>One row per territory and product, class, establishment or region: points that its loss alone costs.</source>
            <translation>Une ligne par territoire et produit, classe, établissement ou région : points que coûte sa seule perte.</translation>
        </message>
        <message>
            <source>One row per territory and product, the largest imports first: value, share, status, concentration of supply and first supplier.</source>
            <translation>Une ligne par territoire et produit, les plus fortes importations d'abord : valeur, part, statut, concentration de l'offre et premier fournisseur.</translation>
        </message>
        <message>
            <source>One row per territory and product: RCA, status (strong, leap, gap, unknown), the strong neighbours of a leap, the classes that make it and their staff.</source>
            <translation>Une ligne par territoire et produit : ACR, statut (strong : fort, leap : saut, gap : manque, unknown : inconnu), les voisins forts d’un saut, les classes qui le fabriquent et leurs effectifs.</translation>
        </message>
        <message>
            <source>One row per territory and product: RCA, the classes that make it there and their staff. An RCA is empty where the activity behind it is masked.</source>
            <translation>Une ligne par territoire et produit : ACR, les classes qui le fabriquent là et leurs effectifs. Un ACR est vide quand l’activité dont il dépend est sous secret.</translation>
        </message>
        <message>
            <source>One row per territory and step: what arrives, the points it gains, the leaps it opens, the classes that make it.</source>
            <translation>Une ligne par territoire et étape : ce qui arrive, les points gagnés, les sauts ouverts, les classes qui le font.</translation>
        </message>
        <message>
            <source>One row per territory and unit: points it would add by itself, what it makes that is not made well, the leaps it opens, whether it is in the best set.</source>
            <translation>Une ligne par territoire et unité : points qu'elle ajouterait seule, ce qu'elle fait et qui n'est pas bien fait, sauts qu'elle ouvre, si elle est dans le meilleur ensemble.</translation>
        </message>
        <message>
            <source>One row per territory, basket and product: strong, leap with its strong neighbours, or gap.</source>
            <translation>Une ligne par territoire, panier et produit : fort, saut avec ses voisins forts, ou manque.</translation>
        </message>
        <message>
            <source>One row per territory, one field per basket. Polygons where a layer is given, coloured by the first basket.</source>
            <translation>Une ligne par territoire, un champ par panier. Polygones si une couche est donnée, colorés par le premier panier.</translation>
        </message>
        <message>
            <source>One row per territory: imports, vulnerable products, their value and their share. Polygons where a layer is given.</source>
            <translation>Une ligne par territoire : importations, produits vulnérables, leur valeur et leur part. Polygones si une couche est donnée.</translation>
        </message>
        <message>
            <source>One row per territory: score before and after the best set. Polygons where a layer is given.</source>
            <translation>Une ligne par territoire : score avant et après le meilleur ensemble. Polygones si une couche est donnée.</translation>
        </message>
        <message>
            <source>One row per territory: score before and after, gain, the most that any other choice could gain, whether it is proven, and what taking the best next each time would lose. Polygons where a layer is given.</source>
            <translation>Une ligne par territoire : score avant et après, gain, le plus que tout autre choix pourrait gagner, s'il est prouvé, et ce que perdrait la prise du meilleur suivant à chaque fois. Polygones si une couche est donnée.</translation>
        </message>
        <message>
            <source>One row per territory: score before, mean and worst after the losses. Polygons where a layer is given.</source>
            <translation>Une ligne par territoire : score avant, moyen et pire après les pertes. Polygones si une couche est donnée.</translation>
        </message>
        <message>
            <source>One row per territory: the partner with which its score is highest. Polygons where a layer is given.</source>
            <translation>Une ligne par territoire : le partenaire avec lequel son score est le plus haut. Polygones si une couche est donnée.</translation>
        </message>
        <message>
            <source>One row per union and member: score alone, points that it brings to the union, strong products that no other member makes.</source>
            <translation>Une ligne par union et membre : score seul, points qu'il apporte à l'union, produits forts qu'aucun autre membre ne fait.</translation>
        </message>
        <message>
            <source>One row per union: score with flows added up, score of what any member makes, and what it gains over its best member. Dissolved polygons where a layer is given.</source>
            <translation>Une ligne par union : score des flux additionnés, score de ce que fait au moins un membre, et gain sur son meilleur membre. Polygones fusionnés si une couche est donnée.</translation>
        </message>
        <message>
            <source>One row per unit of the best sets: the best-scored site of the territory that is large enough, or none. Needs the sites.</source>
            <translation>Une ligne par unité des meilleurs ensembles : le site le mieux noté du territoire qui soit assez grand, ou aucun. Demande les sites.</translation>
        </message>
        <message>
            <source>One row per unit: name, HS headings separated by spaces, footprint in square metres. Left empty: the types the study names, a proposal to be edited (resources/tables/plug_and_play_units.csv).</source>
            <translation>Une ligne par unité : nom, positions SH séparées par des espaces, emprise en mètres carrés. Vide : les types que nomme l'étude, une proposition à modifier (resources/tables/plug_and_play_units.csv).</translation>
        </message>
        <message>
            <source>One small map each on the plate, in this order. Left empty: all of f01 to f19 that hold a figure.</source>
            <translation>Une petite carte pour chacun sur la planche, dans cet ordre. Vide : tous ceux de f01 à f19 qui portent un chiffre.</translation>
        </message>
        <message>
            <source>One year is noisy. The mean of proximities comes nearest to the product space of the Growth Lab; the average of flows weighs large years more; products made in every year leave fewer links.</source>
            <translation>Une seule année est bruitée. La moyenne des proximités est la plus proche de l’espace produit du Growth Lab ; la moyenne des flux donne plus de poids aux grandes années ; les produits faits chaque année laissent moins de liens.</translation>
        </message>
        <message>
            <source>Only classes that make goods</source>
            <translation>Seulement les classes qui produisent des biens</translation>
        </message>
        <message>
            <source>Only for a server that asks for one; the proxy is that of QGIS.</source>
            <translation>Seulement pour un serveur qui en demande une ; le proxy est celui de QGIS.</translation>
        </message>
        <message>
            <source>Only these territories</source>
            <translation>Seulement ces territoires</translation>
        </message>
        <message>
            <source>Only these territories: {codes} has no score. Known codes: {known}.</source>
            <translation>Seulement ces territoires : {codes} n'a pas de score. Codes connus : {known}.</translation>
        </message>
        <message>
            <source>Only where more is imported than exported</source>
            <translation>Seulement si l'on importe plus que l'on n'exporte</translation>
        </message>
        <message>
            <source>Only where several tables of a zip, or sheets of a workbook, could serve: the name of the one to read.</source>
            <translation>Seulement si plusieurs tables d'un zip, ou feuilles d'un classeur, peuvent convenir : le nom de celle à lire.</translation>
        </message>
        <message>
            <source>Only {count} of the countries that usually teach the product space are in the table: all its {rows} rows teach it.</source>
            <translation>Seuls {count} des pays qui servent d'habitude à apprendre l'espace produit sont dans la table : ses {rows} lignes servent toutes.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Open the &amp;demo project</source>
            <translation>Ouvrir le projet de &amp;démonstration</translation>
        </message>
        <message>
            <source>Open the demo project</source>
            <translation>Ouvrir le projet de démonstration</translation>
        </message>
        <message>
            <source>Open the demo project from a &amp;folder…</source>
            <translation>Ouvrir le projet de démonstration depuis un &amp;dossier…</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>Ouvre</translation>
        </message>
        <message>
            <source>Or database</source>
            <translation>Ou base de données</translation>
        </message>
        <message>
            <source>Or untick: Find the best plan and prove it.</source>
            <translation>Ou décocher : Trouver le meilleur plan et le prouver.</translation>
        </message>
        <message>
            <source>Order of importance: each criterion with a weight must stand in it once; look at {names}.</source>
            <translation>Ordre d'importance : chaque critère qui a un poids doit y figurer une fois ; voyez {names}.</translation>
        </message>
        <message>
            <source>Orders of magnitude for a discussion, computed by Ressort from the tables named on this page: not a decision, not a legal opinion. Unknown figures are called unknown, never counted as zero.</source>
            <translation>Des ordres de grandeur pour un débat, calculés par Ressort à partir des tables nommées sur cette page : ni une décision, ni un avis juridique. L'inconnu est dit inconnu, jamais compté comme zéro.</translation>
        </message>
        <message>
            <source>Orientation</source>
            <translation>Orientation</translation>
        </message>
        <message>
            <source>Other blocs</source>
            <translation>Autres blocs</translation>
        </message>
        <message>
            <source>Other thresholds</source>
            <translation>Autres seuils</translation>
        </message>
        <message>
            <source>Other thresholds: none of its territories is in the layer. Give the table of the same run.</source>
            <translation>Autres seuils : aucun de ses territoires n’est dans la couche. Donnez la table du même calcul.</translation>
        </message>
        <message>
            <source>Outside all territories, ha</source>
            <translation>Hors de tout territoire, ha</translation>
        </message>
        <message>
            <source>Over its plate and in the legend. Left empty: the name of the table.</source>
            <translation>Au-dessus de sa planche et dans la légende. Vide : le nom de la table.</translation>
        </message>
        <message>
            <source>Overrides: columns missing: {columns}. Each override says who decided, when and why.</source>
            <translation>Dérogations : colonnes manquantes : {columns}. Chaque dérogation dit qui a décidé, quand et pourquoi.</translation>
        </message>
        <message>
            <source>Overrides: empty cells in {count} rows, the first in row {row}. Each override says who decided, when and why.</source>
            <translation>Dérogations : cellules vides dans {count} lignes, la première étant la ligne {row}. Chaque dérogation dit qui a décidé, quand et pourquoi.</translation>
        </message>
        <message>
            <source>Overrides: no exclusion is called {names}; known: {known}.</source>
            <translation>Dérogations : aucune exclusion ne s'appelle {names} ; connues : {known}.</translation>
        </message>
        <message>
            <source>Own land take: {land} ha</source>
            <translation>Consommation d'espaces propre : {land} ha</translation>
        </message>
        <message>
            <source>PNG of each sheet</source>
            <translation>PNG de chaque fiche</translation>
        </message>
        <message>
            <source>Pace, ha a year</source>
            <translation>Rythme, ha par an</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>Pairs: a territory without score. Leave it out.</source>
            <translation>Paires : un territoire sans score. Le retirer.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Paris and its inner ring</source>
            <translation>Paris et petite couronne</translation>
        </message>
        <message>
            <source>Paris, Lyon and Marseille as one commune each</source>
            <translation>Paris, Lyon et Marseille comme une seule commune chacune</translation>
        </message>
        <message>
            <source>Partners to try</source>
            <translation>Partenaires à essayer</translation>
        </message>
        <message>
            <source>Partners: {n} pairs are scored.</source>
            <translation>Partenaires : {n} paires sont évaluées.</translation>
        </message>
        <message>
            <source>Passage from NAF 2025 to NAF rev. 2</source>
            <translation>Passage de la NAF 2025 à la NAF rév. 2</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>Voie</translation>
        </message>
        <message>
            <source>Path (densify, mixed, recycle, or none where too little is known), its probability and interval, tools it calls for, class of the map in two colours, deviation of each indicator.</source>
            <translation>Voie (densifier, mixte, recycler, ou aucun quand on en sait trop peu), sa probabilité et son intervalle, les outils qu'il appelle, la classe de la carte en deux couleurs, l'écart de chaque indicateur.</translation>
        </message>
        <message>
            <source>Path: weighted mean of robust deviations from the reference, through a logistic curve; densify from a probability of 0.65, recycle up to 0.35. A default for discussion, never a score.</source>
            <translation>Voie : moyenne pondérée d'écarts robustes à la référence, passée dans une courbe logistique ; densifier à partir d'une probabilité de 0,65, recycler jusqu'à 0,35. Un point de départ pour débattre, jamais une note.</translation>
        </message>
        <message>
            <source>Percent or share; above 100 is no data (Copernicus).</source>
            <translation>Pourcentage ou part ; au-dessus de 100, sans donnée (Copernicus).</translation>
        </message>
        <message>
            <source>Percent.</source>
            <translation>Pourcentage.</translation>
        </message>
        <message>
            <source>Pieces of OCS GE with cover and use at both dates (cs_old, us_old, cs_new, us_new); all pieces, or those that changed.</source>
            <translation>Objets de l'OCS GE avec couverture et usage aux deux dates (cs_old, us_old, cs_new, us_new) ; tous, ou ceux qui ont changé.</translation>
        </message>
        <message>
            <source>Pieces under 2,500 m2, and buildings under 50 m2, as decree 2023-1096 counts.</source>
            <translation>Objets de moins de 2 500 m2, et bâtiments de moins de 50 m2, comme compte le décret 2023-1096.</translation>
        </message>
        <message>
            <source>Places won or lost</source>
            <translation>Places gagnées ou perdues</translation>
        </message>
        <message>
            <source>Planned, ha</source>
            <translation>Projeté, ha</translation>
        </message>
        <message>
            <source>Planner's model and maximal covering (MCLP); set covering (LSCP); p-median.</source>
            <translation>Modèle de l'urbaniste et couverture maximale (MCLP) ; couverture totale (LSCP) ; p-médiane.</translation>
        </message>
        <message>
            <source>Planning &amp;session…</source>
            <translation>&amp;Séance de planification…</translation>
        </message>
        <message>
            <source>Planning session dossier</source>
            <translation>Dossier de séance</translation>
        </message>
        <message>
            <source>Plans that no other betters in both goals, from no land take to the land budget.</source>
            <translation>Plans qu'aucun autre n'améliore dans les deux buts, d'aucune consommation jusqu'au budget de sol.</translation>
        </message>
        <message>
            <source>Plate of families, PDF</source>
            <translation>Planche des familles, PDF</translation>
        </message>
        <message>
            <source>Plot</source>
            <translation>Terrain</translation>
        </message>
        <message>
            <source>Plots</source>
            <translation>Terrains</translation>
        </message>
        <message>
            <source>Plots: give the file of the plots, or leave their table out.</source>
            <translation>Terrains : donnez le fichier des terrains, ou ne demandez pas leur table.</translation>
        </message>
        <message>
            <source>Plug-and-play unit</source>
            <translation>Unité plug-and-play</translation>
        </message>
        <message>
            <source>Plug-and-play units</source>
            <translation>Unités plug-and-play</translation>
        </message>
        <message>
            <source>Points against median</source>
            <translation>Points face à la médiane</translation>
        </message>
        <message>
            <source>Points against the median site</source>
            <translation>Points par rapport au site médian</translation>
        </message>
        <message>
            <source>Points lost in a random order, mean over territories</source>
            <translation>Points perdus dans un ordre au hasard, moyenne des territoires</translation>
        </message>
        <message>
            <source>Points lost in the worst case, mean over territories</source>
            <translation>Points perdus dans le pire cas, moyenne des territoires</translation>
        </message>
        <message>
            <source>Points of entry and exit.</source>
            <translation>Points d'entrée et de sortie.</translation>
        </message>
        <message>
            <source>Points of resilience gained as arrivals come, in the order that gains most</source>
            <translation>Points de résilience gagnés au fil des arrivées, dans l'ordre qui gagne le plus</translation>
        </message>
        <message>
            <source>Points of resilience that each plug-and-play unit would add</source>
            <translation>Points de résilience que chaque unité « plug-and-play » ajouterait</translation>
        </message>
        <message>
            <source>Points or polygons, one row per candidate: the result of "Mark sites for productive hotels" serves. Excluded sites are left out.</source>
            <translation>Points ou polygones, une ligne par candidat : le résultat de « Marquer les sites pour des hôtels productifs » convient. Les sites exclus sont écartés.</translation>
        </message>
        <message>
            <source>Points or polygons; 500 m around them are looked at.</source>
            <translation>Points ou polygones ; on regarde 500 m autour.</translation>
        </message>
        <message>
            <source>Points that each unit would add by itself</source>
            <translation>Points que chaque unité ajouterait à elle seule</translation>
        </message>
        <message>
            <source>Points that its loss alone costs</source>
            <translation>Points que coûte sa seule perte</translation>
        </message>
        <message>
            <source>Points that unknown figures leave open</source>
            <translation>Points laissés ouverts par les chiffres inconnus</translation>
        </message>
        <message>
            <source>Pollution registers</source>
            <translation>Registres de pollution</translation>
        </message>
        <message>
            <source>Polygons for the map. Old codes of the table are brought to them; a commune that the table lacks is shown as unknown. Only these are counted.</source>
            <translation>Polygones pour la carte. Les anciens codes de la table y sont ramenés ; une commune que la table n'a pas est montrée inconnue. Seules celles-ci sont comptées.</translation>
        </message>
        <message>
            <source>Polygons of the territories, so that the result is a map. Left empty: a table.</source>
            <translation>Polygones des territoires, pour que le résultat soit une carte. Vide : une table.</translation>
        </message>
        <message>
            <source>Polygons to score, all kept in the result. "French territories" makes those of departements and regions.</source>
            <translation>Polygones à noter, tous gardés dans le résultat. « Territoires français » fait ceux des départements et des régions.</translation>
        </message>
        <message>
            <source>Polygons to use instead of the world map</source>
            <translation>Polygones à utiliser au lieu de la carte du monde</translation>
        </message>
        <message>
            <source>Polygons where the file draws them: name, area, vacancy, jobs, distances. Serves as the layer of economic zones of "Mark sites for productive hotels".</source>
            <translation>Polygones là où le fichier les dessine : nom, surface, vacance, emplois, distances. Sert de couche des zones d'activités à « Repérer les sites d'hôtels productifs ».</translation>
        </message>
        <message>
            <source>Polygons, points, or a table with points, in the CNIG layout or any other with a field map. "Check brownfields" makes one of a file.</source>
            <translation>Polygones, points, ou table avec points, au format CNIG ou tout autre avec une correspondance des champs. « Contrôler des friches » en fait une d'un fichier.</translation>
        </message>
        <message>
            <source>Polygons: world map of QGIS, Natural Earth 1:10 million, public domain, generalised.</source>
            <translation>Polygones : carte du monde de QGIS, Natural Earth au 1:10 000 000, domaine public, généralisée.</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>Population</translation>
        </message>
        <message>
            <source>Population change field</source>
            <translation>Champ de l'évolution de la population</translation>
        </message>
        <message>
            <source>Population field</source>
            <translation>Champ de la population</translation>
        </message>
        <message>
            <source>Portfolio</source>
            <translation>Portefeuille</translation>
        </message>
        <message>
            <source>Portfolio of sites</source>
            <translation>Portefeuille de sites</translation>
        </message>
        <message>
            <source>Portfolio: a limit needs the column {name} of the sites.</source>
            <translation>Portefeuille : une limite demande la colonne {name} des sites.</translation>
        </message>
        <message>
            <source>Portfolio: forced or forbidden sites are not in the table: {sites}.</source>
            <translation>Portefeuille : des sites imposés ou interdits ne sont pas dans la table : {sites}.</translation>
        </message>
        <message>
            <source>Portfolio: {count} rows of {table} have no point ({labels}).</source>
            <translation>Portefeuille : {count} lignes de la table {table} n'ont pas de point ({labels}).</translation>
        </message>
        <message>
            <source>Portfolio: {labels} stands there twice. Keep one row for each site.</source>
            <translation>Portefeuille : {labels} figure deux fois. Gardez une ligne par site.</translation>
        </message>
        <message>
            <source>Portfolio: {name} is below 0 for {sites}.</source>
            <translation>Portefeuille : {name} est négatif pour {sites}.</translation>
        </message>
        <message>
            <source>Portfolio: {sites} is both forced and forbidden.</source>
            <translation>Portefeuille : {sites} est à la fois imposé et interdit.</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>Portrait</translation>
        </message>
        <message>
            <source>Price change field</source>
            <translation>Champ de l'évolution du prix</translation>
        </message>
        <message>
            <source>Price field</source>
            <translation>Champ du prix</translation>
        </message>
        <message>
            <source>Price of flats</source>
            <translation>Prix des appartements</translation>
        </message>
        <message>
            <source>Probability of "densify" and its interval</source>
            <translation>Probabilité de « densifier » et son intervalle</translation>
        </message>
        <message>
            <source>Probability of "densify", 0 to 1</source>
            <translation>Probabilité de « densifier », 0 à 1</translation>
        </message>
        <message>
            <source>Probability that chance alone gives so many establishments</source>
            <translation>Probabilité que le hasard seul donne tant d’établissements</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>Problème</translation>
        </message>
        <message>
            <source>Producer</source>
            <translation>Producteur</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produit</translation>
        </message>
        <message>
            <source>Product code of the Harmonized System, four digits or more; lost leading zeros are restored.</source>
            <translation>Code du produit dans le Système harmonisé, quatre chiffres ou plus ; les zéros initiaux perdus sont rétablis.</translation>
        </message>
        <message>
            <source>Product codes were brought from HS {revision} to HS 1992.</source>
            <translation>Les codes de produit ont été ramenés du SH {revision} au SH 1992.</translation>
        </message>
        <message>
            <source>Product codes were read as HS 1992.</source>
            <translation>Codes de produits lus comme SH 1992.</translation>
        </message>
        <message>
            <source>Product families</source>
            <translation>Familles de produits</translation>
        </message>
        <message>
            <source>Product families, score in percent</source>
            <translation>Familles de produits, score en pourcentage</translation>
        </message>
        <message>
            <source>Product field</source>
            <translation>Champ du produit</translation>
        </message>
        <message>
            <source>Product name</source>
            <translation>Nom du produit</translation>
        </message>
        <message>
            <source>Product space</source>
            <translation>Espace produit</translation>
        </message>
        <message>
            <source>Product space, PDF</source>
            <translation>Espace produit, PDF</translation>
        </message>
        <message>
            <source>Product space: Hidalgo, Klinger, Barabasi, Hausmann (2007), learnt on 140 countries, links at a proximity of 0.5 and more; products without such a link are not drawn. Only who stands near whom has a meaning.</source>
            <translation>Espace produit : Hidalgo, Klinger, Barabasi, Hausmann (2007), appris sur 140 pays, liens à partir d’une proximité de 0,5 ; les produits sans tel lien ne sont pas dessinés. Seul compte qui est près de qui.</translation>
        </message>
        <message>
            <source>Product space: links</source>
            <translation>Espace produit : liens</translation>
        </message>
        <message>
            <source>Product space: products</source>
            <translation>Espace produit : produits</translation>
        </message>
        <message>
            <source>Product space: unknown product {labels}. It knows {count}, such as {known}.</source>
            <translation>Espace produit : produit inconnu {labels}. Il en connaît {count}, par exemple {known}.</translation>
        </message>
        <message>
            <source>Product space: {shape} cells for {countries} countries and {products} products.</source>
            <translation>Espace produit : {shape} cellules pour {countries} pays et {products} produits.</translation>
        </message>
        <message>
            <source>Product space: {territory}</source>
            <translation>Espace produit : {territory}</translation>
        </message>
        <message>
            <source>Product, class, establishment or region</source>
            <translation>Produit, classe, établissement ou région</translation>
        </message>
        <message>
            <source>Product, in words</source>
            <translation>Produit, en clair</translation>
        </message>
        <message>
            <source>Productive campus</source>
            <translation>Campus productif</translation>
        </message>
        <message>
            <source>Productive hotel</source>
            <translation>Hôtel productif</translation>
        </message>
        <message>
            <source>Productive leaps</source>
            <translation>Sauts productifs</translation>
        </message>
        <message>
            <source>Productive leaps from what any member makes</source>
            <translation>Sauts productifs depuis ce que fait au moins un membre</translation>
        </message>
        <message>
            <source>Productive leaps, flows added up</source>
            <translation>Sauts productifs, flux additionnés</translation>
        </message>
        <message>
            <source>Productive resilience of French departements</source>
            <translation>Résilience productive des départements français</translation>
        </message>
        <message>
            <source>Productive resilience of French regions</source>
            <translation>Résilience productive des régions françaises</translation>
        </message>
        <message>
            <source>Productive resilience of French territories</source>
            <translation>Résilience productive des territoires français</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produits</translation>
        </message>
        <message>
            <source>Products and classes: French customs (DGDDI), 2019-2020</source>
            <translation>Produits et classes : douanes françaises (DGDDI), 2019-2020</translation>
        </message>
        <message>
            <source>Products counted</source>
            <translation>Produits comptés</translation>
        </message>
        <message>
            <source>Products hosted: received {value} for {product}; expected a share from 0 to 1.</source>
            <translation>Produits accueillis : {value} reçu pour {product} ; une part de 0 à 1 est attendue.</translation>
        </message>
        <message>
            <source>Products imported in quantity that are neither made well nor within reach</source>
            <translation>Produits importés en quantité, ni bien faits ni à portée</translation>
        </message>
        <message>
            <source>Products imported in quantity that are neither made well nor within reach. The definition is that of Ressort: other lists count other products.</source>
            <translation>Produits importés en quantité qui ne sont ni bien faits ni à portée. La définition est celle de Ressort : d'autres listes comptent d'autres produits.</translation>
        </message>
        <message>
            <source>Products it makes that are not made well</source>
            <translation>Produits qu'elle fait et qui ne sont pas bien faits</translation>
        </message>
        <message>
            <source>Products made in every year</source>
            <translation>Produits faits chaque année</translation>
        </message>
        <message>
            <source>Products of the baskets</source>
            <translation>Produits des paniers</translation>
        </message>
        <message>
            <source>Products that a territory does not make well yet, and at least so many of whose neighbours in the product space it does: the nearest things it could make next.</source>
            <translation>Produits qu’un territoire ne fabrique pas encore bien, mais dont il fabrique bien au moins tant de voisins dans l’espace produit : ce qu’il pourrait faire ensuite au plus près.</translation>
        </message>
        <message>
            <source>Products that arrive</source>
            <translation>Produits qui arrivent</translation>
        </message>
        <message>
            <source>Products that arrive (names)</source>
            <translation>Produits qui arrivent (noms)</translation>
        </message>
        <message>
            <source>Products that fall out of reach</source>
            <translation>Produits qui sortent de portée</translation>
        </message>
        <message>
            <source>Products that lack</source>
            <translation>Produits qui manquent</translation>
        </message>
        <message>
            <source>Products that the same countries are good at (Hidalgo, Klinger, Barabasi, Hausmann 2007).</source>
            <translation>Produits dans lesquels les mêmes pays sont forts (Hidalgo, Klinger, Barabasi, Hausmann 2007).</translation>
        </message>
        <message>
            <source>Products that the same countries make well are linked; the larger the sign, the more of it the world trades</source>
            <translation>Les produits que les mêmes pays fabriquent bien sont reliés ; la taille d’un signe dit le commerce mondial du produit</translation>
        </message>
        <message>
            <source>Products that the same countries make well, linked; with the products table, where a territory stands in it.</source>
            <translation>Les produits que les mêmes pays fabriquent bien, reliés ; avec la table des produits, la place d’un territoire.</translation>
        </message>
        <message>
            <source>Products that would come within reach beside those of the unit</source>
            <translation>Produits qui deviendraient accessibles en plus de ceux de l'unité</translation>
        </message>
        <message>
            <source>Products that would come within reach, those of the unit among them</source>
            <translation>Produits qui deviendraient accessibles, y compris ceux de l'unité</translation>
        </message>
        <message>
            <source>Products whose activity is masked</source>
            <translation>Produits dont l'activité est masquée</translation>
        </message>
        <message>
            <source>Products with a strong neighbour</source>
            <translation>Produits avec un voisin fort</translation>
        </message>
        <message>
            <source>Profile file</source>
            <translation>Fichier de profil</translation>
        </message>
        <message>
            <source>Profile file {file} cannot be read ({detail}). It must be TOML in UTF-8, one [[criterion]] for each line.</source>
            <translation>Le fichier de profil {file} ne peut pas être lu ({detail}). Ce doit être du TOML en UTF-8, un [[criterion]] par ligne.</translation>
        </message>
        <message>
            <source>Profile file {file} cannot be read ({detail}). It must be a CSV in UTF-8.</source>
            <translation>Le fichier de profils {file} est illisible ({detail}). Ce doit être un CSV en UTF-8.</translation>
        </message>
        <message>
            <source>Profile file {file}: all weights are 0 in {profiles}. Give at least one criterion a weight.</source>
            <translation>Fichier de profils {file} : tous les poids sont à 0 dans {profiles}. Donnez un poids à un critère au moins.</translation>
        </message>
        <message>
            <source>Profile file {file}: columns missing: {columns}; rows: {rows}. Take site_profiles.csv as a model.</source>
            <translation>Fichier de profils {file} : colonnes manquantes : {columns} ; lignes : {rows}. Prenez site_profiles.csv pour modèle.</translation>
        </message>
        <message>
            <source>Profile file {file}: lines that cannot be used: {count}. Line {lines}. Correct them.</source>
            <translation>Fichier de profils {file} : lignes inutilisables : {count}. Ligne {lines}. Corrigez-les.</translation>
        </message>
        <message>
            <source>Profile file {file}: the same profile, criterion and evidence twice: {rows}. Keep one line.</source>
            <translation>Fichier de profils {file} : les mêmes profil, critère et fait deux fois : {rows}. Gardez une ligne.</translation>
        </message>
        <message>
            <source>Profile file {file}: this Python reads no TOML, which needs Python 3.11. Give the same as a CSV.</source>
            <translation>Fichier de profil {file} : ce Python ne lit pas le TOML, qui demande Python 3.11. Donnez la même chose en CSV.</translation>
        </message>
        <message>
            <source>Profile file: it holds {names}, not {name}.</source>
            <translation>Fichier de profil : il contient {names}, pas {name}.</translation>
        </message>
        <message>
            <source>Profile {profile}: weights add up to {total}; they were brought to 100.</source>
            <translation>Profil {profile} : la somme des poids est {total} ; ils ont été ramenés à 100.</translation>
        </message>
        <message>
            <source>Profile: received {value}; expected one of {known}.</source>
            <translation>Profil : {value} reçu ; attendu : {known}.</translation>
        </message>
        <message>
            <source>Programmes</source>
            <translation>Programmes</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Projected over the period, ha</source>
            <translation>Projeté sur la période, ha</translation>
        </message>
        <message>
            <source>Projected, % of allowed</source>
            <translation>Projeté, % de l'enveloppe</translation>
        </message>
        <message>
            <source>Projected, ha</source>
            <translation>Projeté, ha</translation>
        </message>
        <message>
            <source>Projected, percent of what is allowed</source>
            <translation>Projeté, en pourcent de l'enveloppe</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>Preuve</translation>
        </message>
        <message>
            <source>Proof of the choice</source>
            <translation>Preuve du choix</translation>
        </message>
        <message>
            <source>Proven best</source>
            <translation>Meilleur prouvé</translation>
        </message>
        <message>
            <source>Proximity alone</source>
            <translation>Proximité seule</translation>
        </message>
        <message>
            <source>Proximity of the nearest one, 0 to 1</source>
            <translation>Proximité du plus proche, de 0 à 1</translation>
        </message>
        <message>
            <source>Proximity threshold</source>
            <translation>Seuil de proximité</translation>
        </message>
        <message>
            <source>Proximity workshop (manufacture de proximité)</source>
            <translation>Manufacture de proximité</translation>
        </message>
        <message>
            <source>Proximity, 0 to 1</source>
            <translation>Proximité, de 0 à 1</translation>
        </message>
        <message>
            <source>Proximity: received {value}; expected one of {known}.</source>
            <translation>Proximité : reçu {value} ; attendu l'une de {known}.</translation>
        </message>
        <message>
            <source>Public domain</source>
            <translation>Domaine public</translation>
        </message>
        <message>
            <source>Public transport stops</source>
            <translation>Arrêts de transport en commun</translation>
        </message>
        <message>
            <source>Published study, %</source>
            <translation>Étude publiée, %</translation>
        </message>
        <message>
            <source>Published totals</source>
            <translation>Totaux publiés</translation>
        </message>
        <message>
            <source>Published totals bound the secret flows of territories: leave them out with the file of the nation.</source>
            <translation>Les totaux publiés bornent les flux secrets des territoires : ne les donnez pas avec le fichier national.</translation>
        </message>
        <message>
            <source>Published totals bound {count} of the {all} masked cells from above.</source>
            <translation>Les totaux publiés donnent une borne haute à {count} des {all} cellules secrètes.</translation>
        </message>
        <message>
            <source>Purple: our figure is higher. Orange, ruled: it is lower. Within 5 points the two say the same.</source>
            <translation>Violet : notre chiffre est plus élevé. Orange, rayé : il est plus bas. À moins de 5 points, les deux disent la même chose.</translation>
        </message>
        <message>
            <source>QPV, ACV, PVD, Territoires d’industrie: named on the card, not scored.</source>
            <translation>QPV, ACV, PVD, Territoires d'industrie : nommés sur la fiche, sans note.</translation>
        </message>
        <message>
            <source>Quantiles</source>
            <translation>Quantiles</translation>
        </message>
        <message>
            <source>RCA</source>
            <translation>ACR</translation>
        </message>
        <message>
            <source>RCA in every year</source>
            <translation>ACR chaque année</translation>
        </message>
        <message>
            <source>RCA matrix: a cell is not a number ({detail}).</source>
            <translation>Matrice des avantages comparatifs : une cellule n'est pas un nombre ({detail}).</translation>
        </message>
        <message>
            <source>RCA matrix: negative value {value} for {row}, {column}. An RCA is 0 or more.</source>
            <translation>Matrice des avantages comparatifs : valeur négative {value} pour {row}, {column}. Un avantage comparatif vaut au moins 0.</translation>
        </message>
        <message>
            <source>RCA matrix: the same {axis} label twice: {labels}.</source>
            <translation>Matrice des avantages comparatifs : le même libellé de {axis} deux fois : {labels}.</translation>
        </message>
        <message>
            <source>RCA of the nation</source>
            <translation>ACR du pays</translation>
        </message>
        <message>
            <source>RCA of the nation for each product, times the location quotient of the classes that make it. 1 is the world's share.</source>
            <translation>ACR de la nation pour chaque produit, multiplié par le quotient de localisation des classes qui le fabriquent. 1 est la part du monde.</translation>
        </message>
        <message>
            <source>RCA table</source>
            <translation>Table des ACR</translation>
        </message>
        <message>
            <source>RCA table: none of its {count} rows can be used ({reasons}). Check the three fields: territory, product, RCA.</source>
            <translation>Table des ACR : aucune de ses {count} lignes n'est utilisable ({reasons}). Vérifiez les trois champs : territoire, produit, ACR.</translation>
        </message>
        <message>
            <source>RCA table: {count} rows repeat a territory and a product ({labels}). Ratios cannot be added up: keep one row for each.</source>
            <translation>Table des ACR : {count} lignes répètent un territoire et un produit ({labels}). Des rapports ne s'additionnent pas : gardez une ligne pour chacun.</translation>
        </message>
        <message>
            <source>RCA threshold alone</source>
            <translation>Seuil d’ACR seul</translation>
        </message>
        <message>
            <source>RCA threshold of learning</source>
            <translation>Seuil d'avantage comparatif pour l'apprentissage</translation>
        </message>
        <message>
            <source>RCA: product field</source>
            <translation>ACR : champ du produit</translation>
        </message>
        <message>
            <source>RCA: territory field</source>
            <translation>ACR : champ du territoire</translation>
        </message>
        <message>
            <source>RCA: value field</source>
            <translation>ACR : champ de la valeur</translation>
        </message>
        <message>
            <source>Radius: received {value}; expected metres above 0.</source>
            <translation>Rayon : reçu {value} ; des mètres au-dessus de 0 sont attendus.</translation>
        </message>
        <message>
            <source>Rail freight branches</source>
            <translation>Embranchements de fret</translation>
        </message>
        <message>
            <source>Railway stations</source>
            <translation>Gares</translation>
        </message>
        <message>
            <source>Random weightings of the criteria: how often does a site stay among the first?</source>
            <translation>Pondérations des critères au hasard : combien de fois un site reste-t-il parmi les premiers ?</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>Rank among vulnerable products, 1 imports most</source>
            <translation>Rang parmi les produits vulnérables, 1 importe le plus</translation>
        </message>
        <message>
            <source>Rank in the territory, 1 gains most</source>
            <translation>Rang dans le territoire, 1 gagne le plus</translation>
        </message>
        <message>
            <source>Rank that one weighting in twenty betters</source>
            <translation>Rang qu'une pondération sur vingt améliore</translation>
        </message>
        <message>
            <source>Rank that one weighting in twenty exceeds</source>
            <translation>Rang qu'une pondération sur vingt dépasse</translation>
        </message>
        <message>
            <source>Rank, 1 is the best</source>
            <translation>Rang, 1 est le meilleur</translation>
        </message>
        <message>
            <source>Rank, 1 is the most critical</source>
            <translation>Rang, 1 est le plus critique</translation>
        </message>
        <message>
            <source>Ranking</source>
            <translation>Classement</translation>
        </message>
        <message>
            <source>Ranking: the first {rows} of {count}</source>
            <translation>Classement : les {rows} premiers sur {count}</translation>
        </message>
        <message>
            <source>Ranks</source>
            <translation>Rangs</translation>
        </message>
        <message>
            <source>Ranks under other thresholds, PDF</source>
            <translation>Rangs sous d’autres seuils, PDF</translation>
        </message>
        <message>
            <source>Reach, m by road</source>
            <translation>Portée, m par la route</translation>
        </message>
        <message>
            <source>Reach: {count} labels are in neither table ({labels}).</source>
            <translation>Desserte : {count} identifiants ne sont dans aucune des deux tables ({labels}).</translation>
        </message>
        <message>
            <source>Read as</source>
            <translation>Lu comme</translation>
        </message>
        <message>
            <source>Reading of the territories: received {value}; expected one of {known}.</source>
            <translation>Lecture des territoires : reçu {value} ; attendu : {known}.</translation>
        </message>
        <message>
            <source>Reading the products…</source>
            <translation>Lecture des produits…</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Raison</translation>
        </message>
        <message>
            <source>Reason and source</source>
            <translation>Raison et source</translation>
        </message>
        <message>
            <source>Reason of the exclusion, with its source</source>
            <translation>Raison de l'exclusion, avec sa source</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Raisons</translation>
        </message>
        <message>
            <source>Receives dossier.pdf, a PNG of each page, the project dossier.qgz with its layers and its layout, and the workbook. Files of the same names are replaced, once all are ready.</source>
            <translation>Reçoit dossier.pdf, un PNG de chaque page, le projet dossier.qgz avec ses couches et sa mise en page, et le classeur. Les fichiers de mêmes noms sont remplacés, une fois tout prêt.</translation>
        </message>
        <message>
            <source>Receives site_sheets.pdf, a PNG of each sheet, the project site_sheets.qgz and its layers. Files of the same names are replaced, once all are ready.</source>
            <translation>Reçoit site_sheets.pdf, un PNG de chaque fiche, le projet site_sheets.qgz et ses couches. Les fichiers de mêmes noms sont remplacés, une fois tous prêts.</translation>
        </message>
        <message>
            <source>Receives the project maps.qgz, its layers maps.gpkg, a PDF and a PNG of each page. Files of the same names are replaced, once all are ready.</source>
            <translation>Reçoit le projet maps.qgz, ses couches maps.gpkg, un PDF et un PNG de chaque page. Les fichiers de même nom sont remplacés, une fois que tous sont prêts.</translation>
        </message>
        <message>
            <source>Record that stands for the same ground</source>
            <translation>Fiche qui compte pour le même sol</translation>
        </message>
        <message>
            <source>Recycled, ha</source>
            <translation>Recyclé, ha</translation>
        </message>
        <message>
            <source>Reduction</source>
            <translation>Réduction</translation>
        </message>
        <message>
            <source>Reduction, 0 to 1</source>
            <translation>Réduction, 0 à 1</translation>
        </message>
        <message>
            <source>Reference system of the result</source>
            <translation>Système de coordonnées du résultat</translation>
        </message>
        <message>
            <source>Reference {first}-{last}, ha</source>
            <translation>Référence {first}-{last}, ha</translation>
        </message>
        <message>
            <source>Reference, what is known, ha</source>
            <translation>Référence, ce qui est connu, ha</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Région</translation>
        </message>
        <message>
            <source>Region code</source>
            <translation>Code de la région</translation>
        </message>
        <message>
            <source>Regional RCA</source>
            <translation>ACR régional</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Régions</translation>
        </message>
        <message>
            <source>Regions cannot be cut into departements: choose the level "Regions", or a layer with departement codes.</source>
            <translation>On ne peut pas découper des régions en départements : choisissez le niveau « Régions », ou une couche portant des codes de département.</translation>
        </message>
        <message>
            <source>Regions of 2016 are made of departements. "As in the input layer" takes any polygons with a code (communes, EPCI, employment zones), to make unions of them.</source>
            <translation>Les régions de 2016 sont faites de départements. « Comme dans la couche en entrée » prend tous polygones portant un code (communes, EPCI, zones d'emploi), pour en faire des unions.</translation>
        </message>
        <message>
            <source>Regions of before 2016 ({codes}) were added up to those of today.</source>
            <translation>Les régions d'avant 2016 ({codes}) ont été additionnées dans celles d'aujourd'hui.</translation>
        </message>
        <message>
            <source>Regions that supply the others</source>
            <translation>Les régions qui fournissent les autres</translation>
        </message>
        <message>
            <source>Registry of sources</source>
            <translation>Registre des sources</translation>
        </message>
        <message>
            <source>Relocation plan</source>
            <translation>Plan de relocalisation</translation>
        </message>
        <message>
            <source>Removals</source>
            <translation>Pertes</translation>
        </message>
        <message>
            <source>Renatured, ha</source>
            <translation>Renaturé, ha</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>Réparation</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Compte rendu</translation>
        </message>
        <message>
            <source>Report of the downloads</source>
            <translation>Compte rendu des téléchargements</translation>
        </message>
        <message>
            <source>Report of what was left out</source>
            <translation>Rapport de ce qui est resté de côté</translation>
        </message>
        <message>
            <source>Reserves, national park cores, classified sites, biotope orders: every polygon counts.</source>
            <translation>Réserves, cœurs de parcs nationaux, sites classés, arrêtés de biotope : chaque polygone compte.</translation>
        </message>
        <message>
            <source>Resilience index of territories</source>
            <translation>Indice de résilience des territoires</translation>
        </message>
        <message>
            <source>Resilience of countries</source>
            <translation>Résilience des pays</translation>
        </message>
        <message>
            <source>Resilience score</source>
            <translation>Score de résilience</translation>
        </message>
        <message>
            <source>Resilience score (%)</source>
            <translation>Score de résilience (%)</translation>
        </message>
        <message>
            <source>Resilience score after the plan (%)</source>
            <translation>Score de résilience après le plan (%)</translation>
        </message>
        <message>
            <source>Resilience score after the step (%)</source>
            <translation>Score de résilience après l'étape (%)</translation>
        </message>
        <message>
            <source>Resilience score alone (%)</source>
            <translation>Score de résilience seul (%)</translation>
        </message>
        <message>
            <source>Resilience score as arrivals come, in the order that gains most</source>
            <translation>Score de résilience au fil des arrivées, dans l'ordre qui gagne le plus</translation>
        </message>
        <message>
            <source>Resilience score as losses add up, and the threads that hold most of it</source>
            <translation>Score de résilience au fil des pertes, et les fils qui le tiennent le plus</translation>
        </message>
        <message>
            <source>Resilience score with the units (%)</source>
            <translation>Score de résilience avec les unités (%)</translation>
        </message>
        <message>
            <source>Resilience: columns missing: {columns}. Give the score layer and the table of products of the resilience index.</source>
            <translation>Résilience : il manque les colonnes {columns}. Donnez la couche des scores et la table des produits de l'indice de résilience.</translation>
        </message>
        <message>
            <source>Resilience: give both tables, the scores and the products, or none.</source>
            <translation>Résilience : donnez les deux tables, les scores et les produits, ou aucune.</translation>
        </message>
        <message>
            <source>Resilience: products</source>
            <translation>Résilience : produits</translation>
        </message>
        <message>
            <source>Resilience: scores</source>
            <translation>Résilience : scores</translation>
        </message>
        <message>
            <source>Resilience: status {words} in the table of products; expected strong, leap, gap or unknown.</source>
            <translation>Résilience : état {words} dans la table des produits ; attendu strong, leap, gap ou unknown.</translation>
        </message>
        <message>
            <source>Ressort</source>
            <translation>Ressort</translation>
        </message>
        <message>
            <source>Ressort draws regions and departements from the world map of QGIS: good for a map of France, too coarse to measure. For a finer outline, load IGN Admin Express and choose it here.</source>
            <translation>Ressort dessine régions et départements d'après la carte du monde de QGIS : bonne pour une carte de France, trop grossière pour mesurer. Pour un contour plus fin, chargez IGN Admin Express et choisissez-le ici.</translation>
        </message>
        <message>
            <source>Ressort speaks the language of QGIS: it is set on the page "General".</source>
            <translation>Ressort parle la langue de QGIS : elle se règle à la page « Général ».</translation>
        </message>
        <message>
            <source>Ressort will score: {territories}, by: {data}.</source>
            <translation>Ressort va noter : {territories}, selon : {data}.</translation>
        </message>
        <message>
            <source>Ressort: demo project</source>
            <translation>Ressort : projet de démonstration</translation>
        </message>
        <message>
            <source>Ressort: planning session</source>
            <translation>Ressort : séance de planification</translation>
        </message>
        <message>
            <source>Ressort: productive resilience of French territories</source>
            <translation>Ressort : résilience productive des territoires français</translation>
        </message>
        <message>
            <source>Ressort: productive resilience of territories</source>
            <translation>Ressort : résilience productive des territoires</translation>
        </message>
        <message>
            <source>Ressort: reading products</source>
            <translation>Ressort : lecture des produits</translation>
        </message>
        <message>
            <source>Ressort: resilience index in three steps</source>
            <translation>Ressort : indice de résilience en trois étapes</translation>
        </message>
        <message>
            <source>Result of "Mark sites for productive hotels": communes, floors, costs of the chosen sites.</source>
            <translation>Résultat de « Repérer les sites d'hôtels productifs » : communes, planchers, coûts des sites choisis.</translation>
        </message>
        <message>
            <source>Result of "Net artificialisation (from 2031)".</source>
            <translation>Résultat de « Artificialisation nette (à partir de 2031) ».</translation>
        </message>
        <message>
            <source>Result of "Portfolio of sites": the chart of what each hectare buys.</source>
            <translation>Résultat de « Portefeuille de sites » : le graphique de ce que rapporte chaque hectare.</translation>
        </message>
        <message>
            <source>Result of "Portfolio of sites": the map and the chosen sites.</source>
            <translation>Résultat de « Portefeuille de sites » : la carte et les sites choisis.</translation>
        </message>
        <message>
            <source>Result of "Portfolio of sites": the sites of scenario C. Left empty: those of the codes below, else of the session.</source>
            <translation>Résultat de « Portefeuille de sites » : les sites du scénario C. Vide : ceux des codes ci-dessous, sinon de la séance.</translation>
        </message>
        <message>
            <source>Result of "Scenarios of land take".</source>
            <translation>Résultat de « Scénarios de consommation d'espaces ».</translation>
        </message>
        <message>
            <source>Result of "The two paths": the map, the tools, the figures.</source>
            <translation>Résultat de « Les deux voies » : la carte, les outils, les valeurs.</translation>
        </message>
        <message>
            <source>Result of the land-take ledger with polygons: the map of the budget.</source>
            <translation>Résultat du registre de la consommation d'espaces avec polygones : la carte du budget.</translation>
        </message>
        <message>
            <source>Result of the land-take ledger: the budget by territory.</source>
            <translation>Résultat du registre de la consommation d'espaces : le budget par territoire.</translation>
        </message>
        <message>
            <source>Result of the land-take ledger: the chart.</source>
            <translation>Résultat du registre de la consommation d'espaces : le graphique.</translation>
        </message>
        <message>
            <source>Result of the land-take ledger: what is allowed and left. Left empty: shares and years are not known.</source>
            <translation>Résultat du registre de la consommation d'espaces : ce qui est autorisé et ce qui reste. Vide : parts et années sont inconnues.</translation>
        </message>
        <message>
            <source>Result of the resilience index: code, f01 to f19. With the table of products, it tells what the territory lacks and the site could host.</source>
            <translation>Résultat de l'indice de résilience : code, f01 à f19. Avec la table des produits, il dit ce qui manque au territoire et que le site pourrait accueillir.</translation>
        </message>
        <message>
            <source>Results of both</source>
            <translation>Résultats des deux</translation>
        </message>
        <message>
            <source>Results of both: they need the layer of sites.</source>
            <translation>Résultats des deux : il y faut la couche des sites.</translation>
        </message>
        <message>
            <source>Revealed comparative advantage</source>
            <translation>Avantage comparatif révélé</translation>
        </message>
        <message>
            <source>Revealed comparative advantage; empty where the activity is masked</source>
            <translation>Avantage comparatif révélé ; vide quand l’activité est sous secret</translation>
        </message>
        <message>
            <source>Risk zones</source>
            <translation>Zones à risque</translation>
        </message>
        <message>
            <source>Road distance is taken as the straight line x 1.3.</source>
            <translation>La distance par la route est prise comme la ligne droite x 1,3.</translation>
        </message>
        <message>
            <source>Roads</source>
            <translation>Routes</translation>
        </message>
        <message>
            <source>Roads for trucks: {n} segments, {share} % of their length hangs together.</source>
            <translation>Voies pour camions : {n} segments, {share} % de leur longueur se tient.</translation>
        </message>
        <message>
            <source>Roads on foot: {n} segments, {share} % of their length hangs together.</source>
            <translation>Voies à pied : {n} segments, {share} % de leur longueur se tient.</translation>
        </message>
        <message>
            <source>Roads: their lines do not join ({share} % of their length hangs together): no distance is measured along them. Give a layer whose lines share their ends.</source>
            <translation>Voies : leurs lignes ne se rejoignent pas ({share} % de leur longueur se tient) : aucune distance n'est mesurée le long d'elles. Donnez une couche dont les lignes partagent leurs extrémités.</translation>
        </message>
        <message>
            <source>Room, in the unit of the demand</source>
            <translation>Capacité, dans l'unité de la demande</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <source>Row, from 1</source>
            <translation>Ligne, à partir de 1</translation>
        </message>
        <message>
            <source>Row, from 1; 0 for a whole column</source>
            <translation>Ligne, à partir de 1 ; 0 pour toute une colonne</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Lignes</translation>
        </message>
        <message>
            <source>Rows kept</source>
            <translation>Lignes gardées</translation>
        </message>
        <message>
            <source>Rows read</source>
            <translation>Lignes lues</translation>
        </message>
        <message>
            <source>Rows read, kept, and left out by reason with first examples; years, unit, nomenclature; share of the value without a territory or a code.</source>
            <translation>Lignes lues, gardées, et écartées par motif avec les premiers exemples ; années, unité, nomenclature ; part de la valeur sans territoire ou sans code.</translation>
        </message>
        <message>
            <source>Rows that could not be read, codes that match nothing with their share of the activity, and every choice made for you.</source>
            <translation>Lignes illisibles, codes sans correspondance avec leur part de l’activité, et chaque choix fait pour vous.</translation>
        </message>
        <message>
            <source>Rows with the same word share their ground: one of them at most is chosen.</source>
            <translation>Les lignes de même mot partagent leur terrain : une au plus est choisie.</translation>
        </message>
        <message>
            <source>Rules, dates and thresholds are those of laws 2021-1104 and 2023-630 as read; later bills may have changed them.</source>
            <translation>Règles, dates et seuils sont ceux des lois 2021-1104 et 2023-630 telles que lues ; des textes ultérieurs ont pu les changer.</translation>
        </message>
        <message>
            <source>Run "Mark sites for productive hotels" on an inventory of brownfields: the sites of the territory then stand here, each with its card.</source>
            <translation>Lancez « Repérer les sites d'hôtels productifs » sur un inventaire de friches : les sites du territoire s'affichent alors ici, chacun avec sa fiche.</translation>
        </message>
        <message>
            <source>S&amp;earch:</source>
            <translation>Ch&amp;ercher :</translation>
        </message>
        <message>
            <source>SCoT</source>
            <translation>SCoT</translation>
        </message>
        <message>
            <source>SIRENE StockEtablissement or an extract of it, FLORES (A88), or URSSAF communes by APE: CSV, workbook (.xlsx, .ods) or Parquet, in a zip or gzip or not.</source>
            <translation>SIRENE StockEtablissement ou un extrait, FLORES (A88) ou URSSAF communes par APE : CSV, classeur (.xlsx, .ods) ou Parquet, dans un zip, un gzip ou tel quel.</translation>
        </message>
        <message>
            <source>SIRET</source>
            <translation>SIRET</translation>
        </message>
        <message>
            <source>Save styles</source>
            <translation>Enregistrer les styles</translation>
        </message>
        <message>
            <source>Save to PostGIS</source>
            <translation>Enregistrer dans PostGIS</translation>
        </message>
        <message>
            <source>Saved by Ressort</source>
            <translation>Enregistré par Ressort</translation>
        </message>
        <message>
            <source>Say where each piece lies: a territory field, or polygons of territories; one of both.</source>
            <translation>Dites où se trouve chaque objet : un champ de territoire, ou des polygones de territoires ; l'un des deux.</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>Scénario</translation>
        </message>
        <message>
            <source>Scenario kept</source>
            <translation>Scénario retenu</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation>Scénarios</translation>
        </message>
        <message>
            <source>Scenarios of land take</source>
            <translation>Scénarios de consommation d'espaces</translation>
        </message>
        <message>
            <source>Scenarios: the chosen sites {sites} are not in the table.</source>
            <translation>Scénarios : les sites choisis {sites} ne sont pas dans la table.</translation>
        </message>
        <message>
            <source>Scenarios: {labels} stands there twice. Keep one row for each site.</source>
            <translation>Scénarios : {labels} figure deux fois. Gardez une ligne par site.</translation>
        </message>
        <message>
            <source>Schema</source>
            <translation>Schéma</translation>
        </message>
        <message>
            <source>Schema of the table</source>
            <translation>Schéma de la table</translation>
        </message>
        <message>
            <source>Schema: no name was given.</source>
            <translation>Schéma : aucun nom n'a été donné.</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Score</translation>
        </message>
        <message>
            <source>Score (%)</source>
            <translation>Score (%)</translation>
        </message>
        <message>
            <source>Score alone (%)</source>
            <translation>Score seul (%)</translation>
        </message>
        <message>
            <source>Score and rank of every territory under 27 choices of the three thresholds around those of the study. With it, the score layer tells how steady each rank is.</source>
            <translation>Score et rang de chaque territoire sous 27 choix des trois seuils autour de ceux de l’étude. Avec elle, la couche du score dit si chaque rang est stable.</translation>
        </message>
        <message>
            <source>Score at best</source>
            <translation>Score au mieux</translation>
        </message>
        <message>
            <source>Score at worst</source>
            <translation>Score au pire</translation>
        </message>
        <message>
            <source>Score by product family, same classes on both sides</source>
            <translation>Score par famille de produits, mêmes classes des deux côtés</translation>
        </message>
        <message>
            <source>Score by product family: strong products and leaps, in percent of the products of each</source>
            <translation>Score par famille de produits : produits forts et sauts, en pourcentage des produits de chacune</translation>
        </message>
        <message>
            <source>Score from 0 to 100 on what is known, its interval, class, exclusion with its legal source, rank, chance to be among the first whatever the weights, reasons, fit by criterion.</source>
            <translation>Score de 0 à 100 sur ce qui est connu, son intervalle, classe, exclusion avec sa source juridique, rang, chance d'être parmi les premiers quels que soient les poids, raisons, adéquation par critère.</translation>
        </message>
        <message>
            <source>Score in each basket</source>
            <translation>Score dans chaque panier</translation>
        </message>
        <message>
            <source>Score in the basket (%)</source>
            <translation>Score dans le panier (%)</translation>
        </message>
        <message>
            <source>Score in the basket: share of its headings that the territory makes well (strong) or could make next (leaps). The headings of a basket are a proposal that you can edit; a heading is wide.</source>
            <translation>Score dans le panier : part de ses positions que le territoire fait bien (forts) ou pourrait faire ensuite (sauts). Les positions d'un panier sont une proposition modifiable ; une position est large.</translation>
        </message>
        <message>
            <source>Score in the family (%)</source>
            <translation>Score dans la famille (%)</translation>
        </message>
        <message>
            <source>Score map, PDF</source>
            <translation>Carte du score, PDF</translation>
        </message>
        <message>
            <source>Score of the best member (%)</source>
            <translation>Score du meilleur membre (%)</translation>
        </message>
        <message>
            <source>Score of the site (%)</source>
            <translation>Score du site (%)</translation>
        </message>
        <message>
            <source>Score of what any member makes (%)</source>
            <translation>Score de ce que fait au moins un membre (%)</translation>
        </message>
        <message>
            <source>Score of what either makes (%)</source>
            <translation>Score de ce que fait l'un ou l'autre (%)</translation>
        </message>
        <message>
            <source>Score that one random order in twenty falls below (%)</source>
            <translation>Score sous lequel passe un ordre sur vingt (%)</translation>
        </message>
        <message>
            <source>Score that one random order in twenty stays above (%)</source>
            <translation>Score au-dessus duquel reste un ordre sur vingt (%)</translation>
        </message>
        <message>
            <source>Score together, flows added up (%)</source>
            <translation>Score à deux, flux additionnés (%)</translation>
        </message>
        <message>
            <source>Score {score} (from {low} to {high}), known weight {known}, rank {rank}, chance to be among the first {chance}</source>
            <translation>Score {score} (de {low} à {high}), poids connu {known}, rang {rank}, chance d'être parmi les premiers {chance}</translation>
        </message>
        <message>
            <source>Score {score} of 100 on what is known; {low} at worst, {high} at best</source>
            <translation>Score de {score} sur 100 d'après ce qui est connu ; {low} au pire, {high} au mieux</translation>
        </message>
        <message>
            <source>Score {score}, from {low} to {high} once all is known; rank {rank}</source>
            <translation>Score {score}, de {low} à {high} une fois tout connu ; rang {rank}</translation>
        </message>
        <message>
            <source>Score, 0 to 100, on what is known</source>
            <translation>Score, 0 à 100, sur ce qui est connu</translation>
        </message>
        <message>
            <source>Score, flows added up (%)</source>
            <translation>Score, flux additionnés (%)</translation>
        </message>
        <message>
            <source>Score, high end of 90 % of the draws</source>
            <translation>Score, haut de 90 % des tirages</translation>
        </message>
        <message>
            <source>Score, likely at best</source>
            <translation>Score, vraisemblable au mieux</translation>
        </message>
        <message>
            <source>Score, likely at worst</source>
            <translation>Score, vraisemblable au pire</translation>
        </message>
        <message>
            <source>Score, low end of 90 % of the draws</source>
            <translation>Score, bas de 90 % des tirages</translation>
        </message>
        <message>
            <source>Score, mean of random orders (%)</source>
            <translation>Score, moyenne des ordres au hasard (%)</translation>
        </message>
        <message>
            <source>Score, percent</source>
            <translation>Score, en pourcentage</translation>
        </message>
        <message>
            <source>Score, strong products, leaps, rank, interval that masked figures leave open, and the percentage reached in each of the nineteen families. Empty, never 0, where a territory has no activity.</source>
            <translation>Score, produits forts, sauts, rang, intervalle que les chiffres sous secret laissent ouvert, et pourcentage atteint dans chacune des dix-neuf familles. Vide, jamais 0, quand un territoire n’a pas d’activité.</translation>
        </message>
        <message>
            <source>Score, worst case (%)</source>
            <translation>Score, pire cas (%)</translation>
        </message>
        <message>
            <source>Score: share of the products of world trade that the territory makes well above the world average (strong products) or could make next from what it knows (productive leaps). Hatched: not computable.</source>
            <translation>Score : part des produits du commerce mondial que le territoire fabrique nettement plus que la moyenne mondiale (produits forts) ou pourrait fabriquer ensuite à partir de ses savoir-faire (sauts productifs). Hachuré : non calculable.</translation>
        </message>
        <message>
            <source>Score: share of the {count} products of world trade that the territory makes well above the world average (strong products) or could make next from what it knows (productive leaps). Hatched: not computable.</source>
            <translation>Score : part des {count} produits du commerce mondial que le territoire fabrique nettement plus que la moyenne mondiale (produits forts) ou pourrait fabriquer ensuite à partir de ses savoir-faire (sauts productifs). Hachuré : non calculable.</translation>
        </message>
        <message>
            <source>Score: weighted mean of what is known, 0 to 100. The interval holds every answer to what is unknown. Shapes, weights and classes are proposals of Ressort: change them as you see fit. Costs: national means of Bénéfriches (ADEME), an order of magnitude.</source>
            <translation>Score : moyenne pondérée de ce qui est connu, de 0 à 100. L'intervalle contient toutes les réponses possibles à ce qui est inconnu. Formes, poids et classes sont des propositions de Ressort : modifiez-les à votre gré. Coûts : moyennes nationales de Bénéfriches (ADEME), un ordre de grandeur.</translation>
        </message>
        <message>
            <source>Scored territories</source>
            <translation>Territoires notés</translation>
        </message>
        <message>
            <source>Scores (%)</source>
            <translation>Scores (%)</translation>
        </message>
        <message>
            <source>Scores of the baskets</source>
            <translation>Scores des paniers</translation>
        </message>
        <message>
            <source>Scores rest on what is known of each site; unknown facts widen the interval and never exclude a site.</source>
            <translation>Les notes reposent sur ce qui est connu de chaque site ; l'inconnu élargit l'intervalle et n'exclut jamais un site.</translation>
        </message>
        <message>
            <source>Scores to compare with</source>
            <translation>Scores à comparer</translation>
        </message>
        <message>
            <source>Second result of "Scenarios of land take": floors, costs and jobs of each site.</source>
            <translation>Second résultat de « Scénarios de consommation d'espaces » : planchers, coûts et emplois de chaque site.</translation>
        </message>
        <message>
            <source>Second session</source>
            <translation>Seconde séance</translation>
        </message>
        <message>
            <source>Seconds without an answer</source>
            <translation>Secondes sans réponse</translation>
        </message>
        <message>
            <source>Secret</source>
            <translation>Secret</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Graine</translation>
        </message>
        <message>
            <source>Seed of the random orders</source>
            <translation>Graine des ordres au hasard</translation>
        </message>
        <message>
            <source>Session file</source>
            <translation>Fichier de séance</translation>
        </message>
        <message>
            <source>Session file: choices only, results are computed again.</source>
            <translation>Fichier de séance : des choix seulement, les résultats sont recalculés.</translation>
        </message>
        <message>
            <source>Session of {date}</source>
            <translation>Séance du {date}</translation>
        </message>
        <message>
            <source>Session to compare with</source>
            <translation>Séance à comparer</translation>
        </message>
        <message>
            <source>Session to compare with: give the session to reopen too.</source>
            <translation>Séance à comparer : donnez aussi la séance à rouvrir.</translation>
        </message>
        <message>
            <source>Session to reopen</source>
            <translation>Séance à rouvrir</translation>
        </message>
        <message>
            <source>Sessions: {count} sites that one of them takes are not in the table of sites ({sites}). Give the sites both were made with.</source>
            <translation>Séances : {count} sites retenus par l'une d'elles ne sont pas dans la table des sites ({sites}). Donnez les sites dont les deux sont issues.</translation>
        </message>
        <message>
            <source>Sessions: {sites} stands twice in the table of sites. Keep one row for each.</source>
            <translation>Séances : {sites} figure deux fois dans la table des sites. Gardez une ligne pour chacun.</translation>
        </message>
        <message>
            <source>Several sources: give at least two of staff, exports and turnover per head.</source>
            <translation>Plusieurs sources : donnez-en au moins deux parmi les effectifs, les exportations et le chiffre d'affaires par salarié.</translation>
        </message>
        <message>
            <source>Several sources: no territory is in all of them ({first}; {second}). Bring them to one level first.</source>
            <translation>Plusieurs sources : aucun territoire n'est dans toutes ({first} ; {second}). Ramenez-les d'abord au même niveau.</translation>
        </message>
        <message>
            <source>Several sources: none was given.</source>
            <translation>Plusieurs sources : aucune n'a été donnée.</translation>
        </message>
        <message>
            <source>Several years of world trade</source>
            <translation>Plusieurs années de commerce mondial</translation>
        </message>
        <message>
            <source>Several years: none was given.</source>
            <translation>Plusieurs années : aucune n'a été donnée.</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Gravité</translation>
        </message>
        <message>
            <source>Shapes and weights are proposals of Ressort until the room changes them. An exclusion lifted keeps its author, its date and its reason.</source>
            <translation>Formes et poids sont des propositions de Ressort tant que la séance ne les change pas. Une exclusion levée garde son auteur, sa date et son motif.</translation>
        </message>
        <message>
            <source>Shapes and weights are proposals of Ressort: change them as you see fit.</source>
            <translation>Formes et poids sont des propositions de Ressort : changez-les à votre guise.</translation>
        </message>
        <message>
            <source>Share by which land take falls where no target says otherwise; the law halves it.</source>
            <translation>Part dont la consommation baisse quand aucun objectif ne dit autre chose ; la loi la divise par deux.</translation>
        </message>
        <message>
            <source>Share divisions out among classes</source>
            <translation>Répartir les divisions entre leurs classes</translation>
        </message>
        <message>
            <source>Share of all products that a country makes well (strong) or could make next (leaps), in percent.</source>
            <translation>Part de tous les produits qu'un pays sait bien faire (produits forts) ou pourrait faire ensuite (sauts productifs), en pourcentage.</translation>
        </message>
        <message>
            <source>Share of all the products of world trade that a territory makes well (strong) or could make next (leaps), in percent. Method: Utopies, "Productive resilience", 2020.</source>
            <translation>Part de tous les produits du commerce mondial qu’un territoire fabrique bien (forts) ou pourrait fabriquer ensuite (sauts), en pourcentage. Méthode : Utopies, « Résilience productive », 2020.</translation>
        </message>
        <message>
            <source>Share of all weightings that put it among the first</source>
            <translation>Part des pondérations qui le placent parmi les premiers</translation>
        </message>
        <message>
            <source>Share of each basket that territories make well or could make next, percent</source>
            <translation>Part de chaque panier que les territoires font bien ou pourraient faire ensuite, en %</translation>
        </message>
        <message>
            <source>Share of products that its territory lacks, 0 to 1 or percent: 100 less the score of the resilience index. The demand is multiplied by it. Left empty: not weighted.</source>
            <translation>Part des produits qui manquent à son territoire, de 0 à 1 ou en pour cent : 100 moins le score de l'indice de résilience. La demande est multipliée par elle. Vide : sans pondération.</translation>
        </message>
        <message>
            <source>Share of the activity</source>
            <translation>Part de l’activité</translation>
        </message>
        <message>
            <source>Share of the activity left out, 0 to 1</source>
            <translation>Part de l’activité laissée de côté, de 0 à 1</translation>
        </message>
        <message>
            <source>Share of the choices of thresholds that keep the rank within one</source>
            <translation>Part des choix de seuils qui gardent le rang à un près</translation>
        </message>
        <message>
            <source>Share of the demand covered, 0 to 1</source>
            <translation>Part de la demande desservie, 0 à 1</translation>
        </message>
        <message>
            <source>Share of the figures known</source>
            <translation>Part des valeurs connues</translation>
        </message>
        <message>
            <source>Share of the ground that is sealed</source>
            <translation>Part du sol imperméabilisée</translation>
        </message>
        <message>
            <source>Share of the imports that are vulnerable products; imports by product are estimated from classes</source>
            <translation>Part des produits vulnérables dans les importations ; les importations par produit sont estimées à partir des classes</translation>
        </message>
        <message>
            <source>Share of the imports, 0 to 1</source>
            <translation>Part des importations, 0 à 1</translation>
        </message>
        <message>
            <source>Share of the land budget that each commune has used</source>
            <translation>Part du budget d'espaces que chaque commune a utilisée</translation>
        </message>
        <message>
            <source>Share of the product that the use can host</source>
            <translation>Part du produit que l'usage peut accueillir</translation>
        </message>
        <message>
            <source>Share of the products of each basket that a territory makes well (strong) or could make next (leaps), in percent. The headings of a basket are a proposal.</source>
            <translation>Part des produits de chaque panier qu'un territoire fait bien (forts) ou pourrait faire ensuite (sauts), en pour cent. Les positions d'un panier sont une proposition.</translation>
        </message>
        <message>
            <source>Share of the products of the family that a territory makes well (strong) or could make next (leaps), in percent.</source>
            <translation>Part des produits de la famille qu’un territoire fabrique bien (forts) ou pourrait fabriquer ensuite (sauts), en pourcentage.</translation>
        </message>
        <message>
            <source>Share of the trade left out, 0 to 1</source>
            <translation>Part du commerce laissée de côté, de 0 à 1</translation>
        </message>
        <message>
            <source>Share of the value without a code, 0 to 1</source>
            <translation>Part de la valeur sans code, de 0 à 1</translation>
        </message>
        <message>
            <source>Share of the value without a territory, 0 to 1</source>
            <translation>Part de la valeur sans territoire, de 0 à 1</translation>
        </message>
        <message>
            <source>Share of the value, 0 to 1</source>
            <translation>Part de la valeur, de 0 à 1</translation>
        </message>
        <message>
            <source>Share of the weight that is known</source>
            <translation>Part du poids qui est connue</translation>
        </message>
        <message>
            <source>Share of the weightings that choose it, 0 to 1</source>
            <translation>Part des pondérations qui le choisissent, 0 à 1</translation>
        </message>
        <message>
            <source>Share of what is left of the land budget</source>
            <translation>Part de ce qui reste du budget d'espaces</translation>
        </message>
        <message>
            <source>Share of what is left of the land budget, at least, 0 to 1</source>
            <translation>Part de ce qui reste du budget d'espaces, au moins, de 0 à 1</translation>
        </message>
        <message>
            <source>Share of what is left of the land budget, at most, 0 to 1</source>
            <translation>Part de ce qui reste du budget d'espaces, au plus, de 0 à 1</translation>
        </message>
        <message>
            <source>Share of what lies near the product, by proximity, that the territory makes well: 0 asks nothing.</source>
            <translation>Part de ce qui est proche du produit, pondérée par la proximité, que le territoire fait bien : 0 ne demande rien.</translation>
        </message>
        <message>
            <source>Share of world trade, per thousand</source>
            <translation>Part du commerce mondial, pour mille</translation>
        </message>
        <message>
            <source>Share served, 0 to 1; or distance to the nearest chosen site, m</source>
            <translation>Part desservie, 0 à 1 ; ou distance au site choisi le plus proche, m</translation>
        </message>
        <message>
            <source>Sheets, PDF</source>
            <translation>Fiches, PDF</translation>
        </message>
        <message>
            <source>Shock test</source>
            <translation>Test de choc</translation>
        </message>
        <message>
            <source>Shocks by class need an activity by class; exports by HS heading say no class. Lose products instead.</source>
            <translation>Les chocs par classe demandent une activité par classe ; les exportations par position SH n'en disent aucune. Perdre plutôt des produits.</translation>
        </message>
        <message>
            <source>Shoreline</source>
            <translation>Rivage</translation>
        </message>
        <message>
            <source>Shrinkage, in establishments</source>
            <translation>Rétrécissement, en établissements</translation>
        </message>
        <message>
            <source>Side by side, PDF</source>
            <translation>Côte à côte, PDF</translation>
        </message>
        <message>
            <source>Since the start of the period, ha</source>
            <translation>Depuis le début de la période, ha</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Site</translation>
        </message>
        <message>
            <source>Site in row {row}: its coordinates do not fit in {crs}: {detail}</source>
            <translation>Site de la ligne {row} : ses coordonnées n'entrent pas dans {crs} : {detail}</translation>
        </message>
        <message>
            <source>Site of the sheet</source>
            <translation>Site de la fiche</translation>
        </message>
        <message>
            <source>Site sheets</source>
            <translation>Fiches de sites</translation>
        </message>
        <message>
            <source>Site taken</source>
            <translation>Site retenu</translation>
        </message>
        <message>
            <source>Site; empty where none is large enough</source>
            <translation>Site ; vide si aucun n'est assez grand</translation>
        </message>
        <message>
            <source>Sites</source>
            <translation>Sites</translation>
        </message>
        <message>
            <source>Sites as "Mark productive hotels" writes them, for the profile of plug-and-play units. Needed to say where units would go.</source>
            <translation>Sites tels que les écrit « Repérer les hôtels productifs », pour le profil des unités plug-and-play. Nécessaires pour dire où iraient les unités.</translation>
        </message>
        <message>
            <source>Sites by class</source>
            <translation>Sites par classe</translation>
        </message>
        <message>
            <source>Sites chain: check brownfields, then mark them</source>
            <translation>Chaîne des sites : contrôler des friches, puis les repérer</translation>
        </message>
        <message>
            <source>Sites in and out</source>
            <translation>Sites entrants et sortants</translation>
        </message>
        <message>
            <source>Sites in and out: {kept} kept</source>
            <translation>Sites entrants et sortants : {kept} gardés</translation>
        </message>
        <message>
            <source>Sites taken</source>
            <translation>Sites retenus</translation>
        </message>
        <message>
            <source>Sites, floors, hectares, costs and jobs of each, and the difference. Needs the sites.</source>
            <translation>Sites, planchers, hectares, coûts et emplois de chacune, et l'écart. Il y faut les sites.</translation>
        </message>
        <message>
            <source>Sites: area field</source>
            <translation>Sites : champ de la surface</translation>
        </message>
        <message>
            <source>Sites: code field</source>
            <translation>Sites : champ du code</translation>
        </message>
        <message>
            <source>Sites: cost field</source>
            <translation>Sites : champ du coût</translation>
        </message>
        <message>
            <source>Sites: excluded field</source>
            <translation>Sites : champ exclu</translation>
        </message>
        <message>
            <source>Sites: exclusion field</source>
            <translation>Sites : champ d'exclusion</translation>
        </message>
        <message>
            <source>Sites: existing field</source>
            <translation>Sites : champ existant</translation>
        </message>
        <message>
            <source>Sites: ground field</source>
            <translation>Sites : champ du terrain</translation>
        </message>
        <message>
            <source>Sites: identifier field</source>
            <translation>Sites : champ de l'identifiant</translation>
        </message>
        <message>
            <source>Sites: land take field</source>
            <translation>Sites : champ de la consommation</translation>
        </message>
        <message>
            <source>Sites: name field</source>
            <translation>Sites : champ du nom</translation>
        </message>
        <message>
            <source>Sites: neither polygons nor a column of areas (area_m2, unite_fonciere_surface). Columns there: {columns}.</source>
            <translation>Sites : ni polygones ni colonne de surfaces (area_m2, unite_fonciere_surface). Colonnes présentes : {columns}.</translation>
        </message>
        <message>
            <source>Sites: room field</source>
            <translation>Sites : champ de la capacité</translation>
        </message>
        <message>
            <source>Sites: score field</source>
            <translation>Sites : champ du score</translation>
        </message>
        <message>
            <source>Sites: territory field</source>
            <translation>Sites : champ du territoire</translation>
        </message>
        <message>
            <source>Size band</source>
            <translation>Tranche d'effectifs</translation>
        </message>
        <message>
            <source>Slope</source>
            <translation>Pente</translation>
        </message>
        <message>
            <source>Soil information sectors (known pollution) or former activities (suspected). Absence says nothing.</source>
            <translation>Secteurs d'information sur les sols (pollution connue) ou anciennes activités (supposée). L'absence ne dit rien.</translation>
        </message>
        <message>
            <source>Somebody else is writing or reading {where} and holds it: nothing was changed. Start again in a moment.</source>
            <translation>Quelqu'un d'autre écrit ou lit {where} et le retient : rien n'a été modifié. Recommencez dans un moment.</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Sources</translation>
        </message>
        <message>
            <source>Sources and vintages</source>
            <translation>Sources et millésimes</translation>
        </message>
        <message>
            <source>Sources of the facts, with their date</source>
            <translation>Sources des faits, avec leur date</translation>
        </message>
        <message>
            <source>Sources: INSEE, SIRENE 2018 (staff by class, compiled by OpenStudio); CEPII, BACI 2020, and French customs, 2019-2020 (estimated exports by country and product); Natural Earth (outlines). Calculation: Ressort, after the method of Utopies, "Productive resilience" (2020).</source>
            <translation>Sources : INSEE, SIRENE 2018 (effectifs par classe, compilés par OpenStudio) ; CEPII, BACI 2020, et douanes françaises, 2019-2020 (exportations estimées par pays et produit) ; Natural Earth (contours). Calcul : Ressort, d’après la méthode d’Utopies, « Résilience productive » (2020).</translation>
        </message>
        <message>
            <source>Sources: to be completed (parameter "Sources").</source>
            <translation>Sources : à compléter (paramètre « Sources »).</translation>
        </message>
        <message>
            <source>Sources: {names}</source>
            <translation>Sources : {names}</translation>
        </message>
        <message>
            <source>Sources: {sources}. Calculation: Ressort, after the method of Utopies, "Productive resilience" (2020).</source>
            <translation>Sources : {sources}. Calcul : Ressort, d'après la méthode d’Utopies, « Résilience productive » (2020).</translation>
        </message>
        <message>
            <source>Sources: {unknown} not in the registry, which knows {known}.</source>
            <translation>Sources : {unknown} absent du registre, qui connaît {known}.</translation>
        </message>
        <message>
            <source>Spared land compares with a one-storey park that nobody has planned: it is a counterfactual, outside the budget.</source>
            <translation>Les espaces épargnés se comparent à un parc de plain-pied que personne n'a prévu : un contrefactuel, hors du budget.</translation>
        </message>
        <message>
            <source>Square metres of ground, with its yard.</source>
            <translation>Mètres carrés de sol, cour comprise.</translation>
        </message>
        <message>
            <source>Square metres, of a table without polygons. Left empty: measured.</source>
            <translation>Mètres carrés, d'une table sans polygones. Vide : mesurée.</translation>
        </message>
        <message>
            <source>Square metres. Without it, the area of the polygon.</source>
            <translation>Mètres carrés. À défaut, la surface du polygone.</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Effectif</translation>
        </message>
        <message>
            <source>Staff by class comes closest to the published study. By class, the RCA of the nation is spread over its territories; by HS heading, it is computed as it stands.</source>
            <translation>Les effectifs par classe sont au plus près de l’étude publiée. Par classe, l’ACR de la nation est réparti entre ses territoires ; par position SH, il est calculé tel quel.</translation>
        </message>
        <message>
            <source>Staff change field</source>
            <translation>Champ de l'évolution des effectifs</translation>
        </message>
        <message>
            <source>Staff or establishments by NAF class</source>
            <translation>Effectifs ou établissements par classe NAF</translation>
        </message>
        <message>
            <source>Staff or establishments of the whole nation, one row per territory and NAF class, as "Import establishments" writes it.</source>
            <translation>Effectifs ou établissements de toute la nation, une ligne par territoire et classe NAF, comme l'écrit « Importer des établissements ».</translation>
        </message>
        <message>
            <source>Staff or establishments of these classes</source>
            <translation>Effectifs ou établissements de ces classes</translation>
        </message>
        <message>
            <source>Staff table</source>
            <translation>Table des effectifs</translation>
        </message>
        <message>
            <source>Staff, establishments or exports. A masked cell stays unknown: it widens the interval of the score.</source>
            <translation>Effectifs, établissements ou exportations. Une case sous secret reste inconnue : elle élargit l’intervalle du score.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Station, m</source>
            <translation>Gare, m</translation>
        </message>
        <message>
            <source>Stations for passengers.</source>
            <translation>Gares de voyageurs.</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Steady</source>
            <translation>Stable</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Étape</translation>
        </message>
        <message>
            <source>Stopped before the end: nothing was written.</source>
            <translation>Arrêté avant la fin : rien n'a été écrit.</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Arrêté.</translation>
        </message>
        <message>
            <source>Strict nature protection</source>
            <translation>Protection forte de la nature</translation>
        </message>
        <message>
            <source>Strong</source>
            <translation>Forts</translation>
        </message>
        <message>
            <source>Strong &amp;neighbours a leap needs:</source>
            <translation>&amp;Voisins forts nécessaires à un saut :</translation>
        </message>
        <message>
            <source>Strong ({count})</source>
            <translation>Forts ({count})</translation>
        </message>
        <message>
            <source>Strong from an RCA of</source>
            <translation>Fort à partir d'un avantage comparatif de</translation>
        </message>
        <message>
            <source>Strong neighbour whose know-how is near; the product itself where it is made</source>
            <translation>Voisin fort au savoir-faire proche ; le produit lui-même là où il se fait</translation>
        </message>
        <message>
            <source>Strong neighbours a leap needs</source>
            <translation>Voisins forts nécessaires à un saut productif</translation>
        </message>
        <message>
            <source>Strong neighbours of a leap, the nearest first</source>
            <translation>Voisins forts d’un saut, le plus proche d’abord</translation>
        </message>
        <message>
            <source>Strong neighbours, the nearest first:</source>
            <translation>Voisins forts, le plus proche d'abord :</translation>
        </message>
        <message>
            <source>Strong products</source>
            <translation>Produits forts</translation>
        </message>
        <message>
            <source>Strong products and leaps</source>
            <translation>Produits forts et sauts</translation>
        </message>
        <message>
            <source>Strong products it starts from</source>
            <translation>Produits forts dont il part</translation>
        </message>
        <message>
            <source>Strong products it starts from, in words</source>
            <translation>Produits forts dont il part, en clair</translation>
        </message>
        <message>
            <source>Strong products of any member</source>
            <translation>Produits forts d'au moins un membre</translation>
        </message>
        <message>
            <source>Strong products that no other member makes</source>
            <translation>Produits forts qu'aucun autre membre ne fait</translation>
        </message>
        <message>
            <source>Strong products that rest on it</source>
            <translation>Produits forts qui reposent sur lui</translation>
        </message>
        <message>
            <source>Strong products, flows added up</source>
            <translation>Produits forts, flux additionnés</translation>
        </message>
        <message>
            <source>Study &amp;maps…</source>
            <translation>&amp;Cartes de l'étude…</translation>
        </message>
        <message>
            <source>Study (Utopies, 2020)</source>
            <translation>Étude (Utopies, 2020)</translation>
        </message>
        <message>
            <source>Such as 2026-03-12. Left empty: that of the session file, else today.</source>
            <translation>Par exemple 2026-03-12. Vide : celle du fichier de séance, sinon aujourd'hui.</translation>
        </message>
        <message>
            <source>Suitability of brownfields for: {use}. Shapes and weights are proposals of Ressort; unknown facts widen the interval of the score.</source>
            <translation>Aptitude des friches à l'usage : {use}. Formes et poids sont des propositions de Ressort ; les faits inconnus élargissent l'intervalle du score.</translation>
        </message>
        <message>
            <source>Suitability of sites</source>
            <translation>Aptitude des sites</translation>
        </message>
        <message>
            <source>Sum of the costs of the new sites. A site without a cost is left out.</source>
            <translation>Somme des coûts des nouveaux sites. Un site sans coût est écarté.</translation>
        </message>
        <message>
            <source>Sum of the land take of the new sites. A site without one is left out.</source>
            <translation>Somme de la consommation des nouveaux sites. Un site sans valeur est écarté.</translation>
        </message>
        <message>
            <source>Sum of the squared shares of the other exporting countries: 1 is a single supplier, 0.25 is four equal ones. 0 asks nothing.</source>
            <translation>Somme des carrés des parts des autres pays exportateurs : 1 est un seul fournisseur, 0,25 en est quatre égaux. 0 ne demande rien.</translation>
        </message>
        <message>
            <source>Sum over the sites taken</source>
            <translation>Somme des sites retenus</translation>
        </message>
        <message>
            <source>Sums over the sites that each session takes, from the same table of sites; ? where one of them is unknown.</source>
            <translation>Sommes des sites que retient chaque séance, d'après la même table de sites ; ? si l'un d'eux est inconnu.</translation>
        </message>
        <message>
            <source>Swing weights: the largest is {value}; the swing that matters most must be 100.</source>
            <translation>Poids par basculement : le plus grand est {value} ; celui qui compte le plus doit valoir 100.</translation>
        </message>
        <message>
            <source>Ta&amp;ble:</source>
            <translation>Ta&amp;ble :</translation>
        </message>
        <message>
            <source>Table inside the zip</source>
            <translation>Table dans le zip</translation>
        </message>
        <message>
            <source>Table of baskets</source>
            <translation>Table des paniers</translation>
        </message>
        <message>
            <source>Table of costs</source>
            <translation>Table des coûts</translation>
        </message>
        <message>
            <source>Table of flows of Cerema: idcom, naf11art12, naf12art13 and so on, epci, scot. An empty figure is unknown, not 0.</source>
            <translation>Table des flux du Cerema : idcom, naf11art12, naf12art13 et suivantes, epci, scot. Une valeur vide est inconnue, pas 0.</translation>
        </message>
        <message>
            <source>Table of groupings, one row per member: code of the territory, code and name of its union. Territories that it does not name stay as they are.</source>
            <translation>Table de regroupements, une ligne par membre : code du territoire, code et nom de son union. Les territoires qu'elle ne cite pas restent tels quels.</translation>
        </message>
        <message>
            <source>Table of imports</source>
            <translation>Table des importations</translation>
        </message>
        <message>
            <source>Table of imports: give one for {nation}; the imports that come with Ressort are of France.</source>
            <translation>Table des importations : en donner une pour {nation} ; celles qui viennent avec Ressort sont de la France.</translation>
        </message>
        <message>
            <source>Table of imports: {n} classes that France does not import are left out.</source>
            <translation>Table des importations : {n} classes que la France n'importe pas sont laissées de côté.</translation>
        </message>
        <message>
            <source>Table of imports: {n} rows without a number are left out.</source>
            <translation>Table des importations : {n} lignes sans nombre sont laissées de côté.</translation>
        </message>
        <message>
            <source>Table of products of the resilience index: code, product, status, parents.</source>
            <translation>Table des produits de l'indice de résilience : code, product, status, parents.</translation>
        </message>
        <message>
            <source>Table of the database</source>
            <translation>Table de la base</translation>
        </message>
        <message>
            <source>Table of the database: say which one.</source>
            <translation>Table de la base : dites laquelle.</translation>
        </message>
        <message>
            <source>Table of unions</source>
            <translation>Table des unions</translation>
        </message>
        <message>
            <source>Table of unions: give one, or choose another way to unite.</source>
            <translation>Table des unions : en donner une, ou choisir une autre façon de s'unir.</translation>
        </message>
        <message>
            <source>Table or points, one row per establishment: name, NAF class, territory, staff.</source>
            <translation>Table ou points, une ligne par établissement : nom, classe NAF, territoire, effectif.</translation>
        </message>
        <message>
            <source>Table with one row per member: ISO3 code of the country, name of its bloc. A country may be in several.</source>
            <translation>Table d'une ligne par membre : code ISO3 du pays, nom de son bloc. Un pays peut être dans plusieurs.</translation>
        </message>
        <message>
            <source>Table {table}: {name} is "{value}"; a number is expected. Correct it, or install Ressort again.</source>
            <translation>Table {table} : {name} vaut « {value} » ; un nombre est attendu. Corrigez-le, ou réinstallez Ressort.</translation>
        </message>
        <message>
            <source>Table: code, population. The cost of doing nothing (fly-tipping) needs them. Left empty: not known.</source>
            <translation>Table : code, population. Le coût de l'inaction (dépôts sauvages) en a besoin. Vide : inconnu.</translation>
        </message>
        <message>
            <source>Table: criterion, weight; any unit, 0 is off. Left empty: those of the use.</source>
            <translation>Table : criterion, weight ; toute unité, 0 éteint. Laissé vide : ceux de l'usage.</translation>
        </message>
        <message>
            <source>Table: indicator, weight; any unit, 0 is off. Left empty: equal weights.</source>
            <translation>Table : indicator, weight ; toute unité, 0 pour écarter. Vide : poids égaux.</translation>
        </message>
        <message>
            <source>Table: insee_com, niveau_centralite.</source>
            <translation>Table : insee_com, niveau_centralite.</translation>
        </message>
        <message>
            <source>Table: product, neighbour, proximity, and both names; each pair in both directions.</source>
            <translation>Table : produit, voisin, proximité et les deux noms ; chaque paire dans les deux sens.</translation>
        </message>
        <message>
            <source>Table: site_id, exclusion, who, when, why. Each lifts one exclusion of one site, and stays in the report.</source>
            <translation>Table : site_id, exclusion, who, when, why. Chaque ligne lève une exclusion d'un site, et reste dans le rapport.</translation>
        </message>
        <message>
            <source>Table: territory (commune), epci, scot, departement, region. It replaces the columns of the land-take table.</source>
            <translation>Table : territory (commune), epci, scot, departement, region. Elle remplace les colonnes de la table de consommation.</translation>
        </message>
        <message>
            <source>Table: territory of any level, reduction (0 to 1). Its own target binds a territory, else its plan's, else the national one.</source>
            <translation>Table : territory de tout niveau, reduction (0 à 1). L'objectif propre lie un territoire, sinon celui de son document, sinon le national.</translation>
        </message>
        <message>
            <source>Table: territory, covered (yes or no), delegated (number of delegated communes). Left empty: the guarantee is given to all, and said.</source>
            <translation>Table : territory, covered (oui ou non), delegated (nombre de communes déléguées). Vide : la garantie est donnée à toutes, et c'est dit.</translation>
        </message>
        <message>
            <source>Table: territory, kind (committed, planned, recycled, renatured, exempt; French words too), area_ha, and if known year, site_id, source, confidence (proven).</source>
            <translation>Table : territory, kind (engagé, projeté, recyclé, renaturé, exempté), area_ha, et si connus year, site_id, source, confidence (prouvé).</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tables</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>Objectifs</translation>
        </message>
        <message>
            <source>Targets: {code} has {value}; expected a share from 0 to 1 (0.5 halves land take).</source>
            <translation>Objectifs : {code} a {value} ; une part de 0 à 1 est attendue (0.5 divise la consommation par deux).</translation>
        </message>
        <message>
            <source>Targets: {count} territories are in no column of the ledger ({codes}).</source>
            <translation>Objectifs : {count} territoires ne sont dans aucune colonne du registre ({codes}).</translation>
        </message>
        <message>
            <source>Territories</source>
            <translation>Territoires</translation>
        </message>
        <message>
            <source>Territories after the losses</source>
            <translation>Territoires après les pertes</translation>
        </message>
        <message>
            <source>Territories after their plan</source>
            <translation>Territoires après leur plan</translation>
        </message>
        <message>
            <source>Territories are countries</source>
            <translation>Les territoires sont des pays</translation>
        </message>
        <message>
            <source>Territories made from a layer of the user.</source>
            <translation>Territoires tirés d'une couche de l'utilisateur.</translation>
        </message>
        <message>
            <source>Territories of Ressort</source>
            <translation>Territoires de Ressort</translation>
        </message>
        <message>
            <source>Territories of the result, unless a membership table is given.</source>
            <translation>Territoires du résultat, sauf si une table d'appartenance est donnée.</translation>
        </message>
        <message>
            <source>Territories of your own: one row per commune or departement, and the union it belongs to (EPCI, employment zone...). Communes merged since then are brought to it.</source>
            <translation>Vos propres territoires : une ligne par commune ou département, avec le regroupement auquel il appartient (EPCI, zone d'emploi…). Les communes fusionnées depuis y sont ramenées.</translation>
        </message>
        <message>
            <source>Territories taken together, in two readings: as if their flows were added up (score), and what at least one of them makes (score_any). The first can fall below the best member, for a large member thins the others.</source>
            <translation>Des territoires pris ensemble, en deux lectures : comme si leurs flux étaient additionnés (score), et ce qu'au moins l'un d'eux fait (score_any). La première peut passer sous le meilleur membre, car un grand membre dilue les autres.</translation>
        </message>
        <message>
            <source>Territories to show</source>
            <translation>Territoires à montrer</translation>
        </message>
        <message>
            <source>Territories to show: the expression cannot be read: {reason}</source>
            <translation>Territoires à montrer : l'expression ne peut être lue : {reason}</translation>
        </message>
        <message>
            <source>Territories to show: the expression is true for none of them.</source>
            <translation>Territoires à montrer : l'expression n'est vraie pour aucun.</translation>
        </message>
        <message>
            <source>Territories with the same value unite; an empty one stands alone.</source>
            <translation>Les territoires de même valeur s'unissent ; un champ vide laisse seul.</translation>
        </message>
        <message>
            <source>Territories with their units</source>
            <translation>Territoires avec leurs unités</translation>
        </message>
        <message>
            <source>Territories: which ones touch? Give a layer of polygons, or choose another way to unite.</source>
            <translation>Territoires : lesquels se touchent ? Donner une couche de polygones, ou choisir une autre façon de s'unir.</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Territoire</translation>
        </message>
        <message>
            <source>Territory code</source>
            <translation>Code du territoire</translation>
        </message>
        <message>
            <source>Territory code field</source>
            <translation>Champ du code de territoire</translation>
        </message>
        <message>
            <source>Territory codes of the activity table</source>
            <translation>Codes de territoire de la table d’activité</translation>
        </message>
        <message>
            <source>Territory field</source>
            <translation>Champ du territoire</translation>
        </message>
        <message>
            <source>Territory in the product space</source>
            <translation>Territoire dans l’espace produit</translation>
        </message>
        <message>
            <source>Territory in the product space: "{code}" is no code of the scored territories ({known}).</source>
            <translation>Territoire dans l’espace produit : « {code} » n’est pas un code des territoires notés ({known}).</translation>
        </message>
        <message>
            <source>Territory name field</source>
            <translation>Champ du nom du territoire</translation>
        </message>
        <message>
            <source>Territory of the ledger</source>
            <translation>Territoire du registre</translation>
        </message>
        <message>
            <source>Territory of the ledger: {code} is not one of its codes ({known}). Write one.</source>
            <translation>Territoire du registre : {code} n'est pas un de ses codes ({known}). Écrivez-en un.</translation>
        </message>
        <message>
            <source>Territory of the sheet</source>
            <translation>Territoire de la fiche</translation>
        </message>
        <message>
            <source>Territory {value} has no score. Known: {known}.</source>
            <translation>Le territoire {value} n'a pas de score. Connus : {known}.</translation>
        </message>
        <message>
            <source>Territory, %</source>
            <translation>Territoire, %</translation>
        </message>
        <message>
            <source>Territory: {territory}</source>
            <translation>Territoire : {territory}</translation>
        </message>
        <message>
            <source>That is {area} ha too many.</source>
            <translation>C'est {area} ha de trop.</translation>
        </message>
        <message>
            <source>That leaves {area} ha.</source>
            <translation>Il resterait {area} ha.</translation>
        </message>
        <message>
            <source>The 51 columns of CNIG Friches v1.0.6, semicolons, ISO dates, UTF-8.</source>
            <translation>Les 51 colonnes de CNIG Friches v1.0.6, points-virgules, dates ISO, UTF-8.</translation>
        </message>
        <message>
            <source>The Flatpak of QGIS cannot add it: install QGIS from your distribution or from qgis.org, then its package python3-{library}.</source>
            <translation>Le Flatpak de QGIS ne peut pas l'ajouter : installez QGIS depuis votre distribution ou qgis.org, puis le paquet python3-{library}.</translation>
        </message>
        <message>
            <source>The French &amp;data of Ressort: staff by class of activity, 2018</source>
            <translation>Les &amp;données françaises de Ressort : effectifs par classe d'activité, 2018</translation>
        </message>
        <message>
            <source>The account by criterion holds none of these sites: take both from the same run.</source>
            <translation>Le détail par critère ne contient aucun de ces sites : prenez les deux dans le même calcul.</translation>
        </message>
        <message>
            <source>The activity table covers a part of France only ({codes}): quotients compare its territories with one another, not with the nation. Give the whole of France; the layer may hold fewer territories.</source>
            <translation>La table d'activité ne couvre qu'une partie de la France ({codes}) : les quotients comparent ses territoires entre eux, et non à la nation. Donnez la France entière ; la couche peut contenir moins de territoires.</translation>
        </message>
        <message>
            <source>The arrivals that raise a territory most: two strong neighbours make a leap, so arrivals open together what neither opens alone. Found by integer programming, with the most that any other choice could gain.</source>
            <translation>Les arrivées qui élèvent le plus un territoire : deux voisins forts font un saut, si bien que des arrivées ouvrent ensemble ce qu'aucune n'ouvre seule. Trouvées par programmation en nombres entiers, avec le plus que tout autre choix pourrait gagner.</translation>
        </message>
        <message>
            <source>The authentication configuration "{name}" could not be applied.</source>
            <translation>La configuration d'authentification « {name} » n'a pas pu être appliquée.</translation>
        </message>
        <message>
            <source>The band holds nine orders in ten.</source>
            <translation>La bande tient neuf ordres sur dix.</translation>
        </message>
        <message>
            <source>The best ranked first, excluded sites last. 0: all of them.</source>
            <translation>Les mieux classés d'abord, les sites exclus à la fin. 0 : tous.</translation>
        </message>
        <message>
            <source>The best set of so many is found, proven with scipy, else by taking the best next each time.</source>
            <translation>Le meilleur ensemble d'autant d'unités est trouvé, et prouvé avec scipy ; sinon le meilleur suivant est pris à chaque fois.</translation>
        </message>
        <message>
            <source>The cache could not be emptied: {detail} Close the demo project first.</source>
            <translation>Le cache n'a pas pu être vidé : {detail} Fermez d'abord le projet de démonstration.</translation>
        </message>
        <message>
            <source>The choices (need, scenario kept) beside those of the session reopened.</source>
            <translation>Les choix (besoin, scénario retenu) à côté de ceux de la séance rouverte.</translation>
        </message>
        <message>
            <source>The choices (sites taken, limits) to reopen and compare; with a session reopened, its weights and exclusions lifted stay in it.</source>
            <translation>Les choix (sites retenus, limites) à rouvrir et comparer ; avec une séance rouverte, ses poids et exclusions levées y restent.</translation>
        </message>
        <message>
            <source>The choices (use, weights, exclusions lifted) to reopen, hand on and compare.</source>
            <translation>Les choix (usage, poids, exclusions levées) à rouvrir, transmettre et comparer.</translation>
        </message>
        <message>
            <source>The choices (weights of the indicators) to reopen, hand on and compare.</source>
            <translation>Les choix (poids des indicateurs) à rouvrir, transmettre et comparer.</translation>
        </message>
        <message>
            <source>The choices taken</source>
            <translation>Les choix faits</translation>
        </message>
        <message>
            <source>The choices: weights, exclusions lifted with their reason, sites taken, scenario.</source>
            <translation>Les choix : poids, exclusions levées avec leur motif, sites retenus, scénario.</translation>
        </message>
        <message>
            <source>The classes that make each product are weighed by French exports, also for {nation}.</source>
            <translation>Les classes qui font chaque produit sont pondérées par les exportations françaises, aussi pour {nation}.</translation>
        </message>
        <message>
            <source>The code that the activity table or the membership table uses. Left empty: a column with a usual name.</source>
            <translation>Le code qu’emploie la table d’activité ou la table d’appartenance. Vide : une colonne au nom habituel.</translation>
        </message>
        <message>
            <source>The codes of the layer ({codes}) are those of regions and of departements: they are read as regions. If they are departements, choose "As they are" in "Territory codes of the activity table".</source>
            <translation>Les codes de la couche ({codes}) sont à la fois ceux de régions et de départements : ils sont lus comme des régions. Si ce sont des départements, choisissez « Tels quels » dans « Codes de territoire de la table d'activité ».</translation>
        </message>
        <message>
            <source>The connection to the database was lost on the way ({doing}, {where}): nothing was changed there. Start again once the server answers.</source>
            <translation>La connexion à la base a été perdue en chemin ({doing}, {where}) : rien n'y a été modifié. Recommencez quand le serveur répondra.</translation>
        </message>
        <message>
            <source>The curve goes from 0 to so many losses, or to all there are.</source>
            <translation>La courbe va de 0 à autant de pertes, ou à toutes celles possibles.</translation>
        </message>
        <message>
            <source>The data of Ressort is by departement, and the codes of {layer} are not those of departements nor regions: choose a table of yours.</source>
            <translation>Les données de Ressort sont par département, et les codes de {layer} ne sont ni ceux de départements ni ceux de régions : choisissez une table à vous.</translation>
        </message>
        <message>
            <source>The database can only be read through this connection. Nothing was changed. Choose another connection.</source>
            <translation>La base n'est accessible qu'en lecture par cette connexion. Rien n'a été modifié. Choisissez une autre connexion.</translation>
        </message>
        <message>
            <source>The database can only be read through this connection: {reason}. Nothing was changed. Choose another connection.</source>
            <translation>La base n'est accessible qu'en lecture par cette connexion : {reason}. Rien n'a été modifié. Choisissez une autre connexion.</translation>
        </message>
        <message>
            <source>The database could not {doing} ({where}): {reason}. Nothing was changed.</source>
            <translation>La base n'a pas pu {doing} ({where}) : {reason}. Rien n'a été modifié.</translation>
        </message>
        <message>
            <source>The database does not answer: {reason}. Check the connection in QGIS's browser, and its password.</source>
            <translation>La base ne répond pas : {reason}. Vérifiez la connexion dans l'explorateur de QGIS, et son mot de passe.</translation>
        </message>
        <message>
            <source>The database has no PostGIS, which keeps the shapes of {layer}. Nothing was changed. Ask its administrator for CREATE EXTENSION postgis.</source>
            <translation>La base n'a pas PostGIS, qui conserve les formes de {layer}. Rien n'a été modifié. Demandez CREATE EXTENSION postgis à son administrateur.</translation>
        </message>
        <message>
            <source>The database has no table layer_styles, where QGIS keeps styles, and the user {user} may not create it in the schema public. Nothing was changed. Ask the administrator to create it (docs/postgis.md), or save without styles.</source>
            <translation>La base n'a pas de table layer_styles, où QGIS garde les styles, et l'utilisateur {user} ne peut pas la créer dans le schéma public. Rien n'a été modifié. Demandez à l'administrateur de la créer (docs/postgis.md), ou enregistrez sans les styles.</translation>
        </message>
        <message>
            <source>The demo project could not be made: {reason}</source>
            <translation>Le projet de démonstration n'a pas pu être fait : {reason}</translation>
        </message>
        <message>
            <source>The field "{column}" holds several years ({years}): their values are added up. Give one year, by a filter or a selection.</source>
            <translation>Le champ « {column} » contient plusieurs années ({years}) : leurs valeurs sont additionnées. Donnez une seule année, par un filtre ou une sélection.</translation>
        </message>
        <message>
            <source>The field "{column}" seems to hold exports, and is read as staff. If it does, choose exports in "{label}".</source>
            <translation>Le champ « {column} » semble contenir des exportations, et il est lu comme des effectifs. Si c'est le cas, choisissez les exportations dans « {label} ».</translation>
        </message>
        <message>
            <source>The field "{column}" seems to hold staff, and is read as exports. If it does, choose staff in "{label}".</source>
            <translation>Le champ « {column} » semble contenir des effectifs, et il est lu comme des exportations. Si c'est le cas, choisissez les effectifs dans « {label} ».</translation>
        </message>
        <message>
            <source>The file does not tell its year.</source>
            <translation>Le fichier ne dit pas son année.</translation>
        </message>
        <message>
            <source>The file holds the legal forms {known}: {form} was kept.</source>
            <translation>Le fichier contient les catégories juridiques {known} : {form} a été retenue.</translation>
        </message>
        <message>
            <source>The file holds the years {known}: {year} was kept.</source>
            <translation>Le fichier contient les années {known} : {year} a été retenue.</translation>
        </message>
        <message>
            <source>The file knows headings only in {years}, six-digit codes in its other years.</source>
            <translation>Le fichier ne connaît que des positions en {years}, des codes à six chiffres les autres années.</translation>
        </message>
        <message>
            <source>The file knows headings only: their six-digit codes counted in equal parts, which is approximate. A six-digit file is exact.</source>
            <translation>Le fichier ne connaît que les positions : leurs codes à six chiffres comptent à parts égales, ce qui est approché. Un fichier à six chiffres est exact.</translation>
        </message>
        <message>
            <source>The findings as a page with a summary, or as a table.</source>
            <translation>Les constats en une page avec un résumé, ou en table.</translation>
        </message>
        <message>
            <source>The first gives the activity of territories; the second the exports of the nation by HS heading, and the classes that make each product.</source>
            <translation>Le premier donne l'activité des territoires ; le second les exportations de la nation par position du SH, et les classes qui fabriquent chaque produit.</translation>
        </message>
        <message>
            <source>The first {most} of {count}; all of them are in the workbook.</source>
            <translation>Les {most} premiers sur {count} ; tous sont dans le classeur.</translation>
        </message>
        <message>
            <source>The first {most} of {count}; the workbook, which was not asked for, has all of them.</source>
            <translation>Les {most} premières lignes sur {count} ; le classeur, qui n'a pas été demandé, les contient toutes.</translation>
        </message>
        <message>
            <source>The first {rows} of {count}</source>
            <translation>Les {rows} premiers sur {count}</translation>
        </message>
        <message>
            <source>The first {shown} unions of {count}. {note}</source>
            <translation>Les {shown} premières unions sur {count}. {note}</translation>
        </message>
        <message>
            <source>The folder {folder} does not exist.</source>
            <translation>Le dossier {folder} n'existe pas.</translation>
        </message>
        <message>
            <source>The forced sites alone are beyond these limits: {names}. Raise the limit or free a site.</source>
            <translation>À eux seuls, les sites imposés dépassent ces limites : {names}. Relevez la limite ou libérez un site.</translation>
        </message>
        <message>
            <source>The forced sites {sites} have no {column}; a limit needs it.</source>
            <translation>Les sites imposés {sites} n'ont pas de {column} ; une limite le demande.</translation>
        </message>
        <message>
            <source>The guarantee of one hectare is given to a commune that a plan covers; where no table says so, to all.</source>
            <translation>La garantie d'un hectare est donnée à une commune couverte par un document ; si aucune table ne le dit, à toutes.</translation>
        </message>
        <message>
            <source>The input layer has no reference system: set it, or leave "Reference system of the result" empty.</source>
            <translation>La couche en entrée n'a pas de système de coordonnées : définissez-le, ou laissez vide « Système de coordonnées du résultat ».</translation>
        </message>
        <message>
            <source>The input layer has no reference system; neither will the result.</source>
            <translation>La couche en entrée n'a pas de système de coordonnées ; le résultat n'en aura pas non plus.</translation>
        </message>
        <message>
            <source>The land budget (ZAN)</source>
            <translation>Le budget d'espaces (ZAN)</translation>
        </message>
        <message>
            <source>The largest establishments</source>
            <translation>Les plus grands établissements</translation>
        </message>
        <message>
            <source>The layer of sites has no reference system: set it, distances need one.</source>
            <translation>La couche des sites n'a pas de système de référence : définissez-le, les distances en ont besoin.</translation>
        </message>
        <message>
            <source>The layer of territories has no reference system; neither will the results.</source>
            <translation>La couche des territoires n’a pas de système de référence ; les résultats n’en auront pas non plus.</translation>
        </message>
        <message>
            <source>The layer of territories is empty. Check its filter and its selection.</source>
            <translation>La couche des territoires est vide. Vérifiez son filtre et sa sélection.</translation>
        </message>
        <message>
            <source>The layer that "Mark sites for productive hotels" writes. To print a few sites, select them and tick "Selected features only".</source>
            <translation>La couche qu'écrit « Repérer les sites d'hôtels productifs ». Pour n'imprimer que quelques sites, sélectionnez-les et cochez « Entités sélectionnées uniquement ».</translation>
        </message>
        <message>
            <source>The layer {name} is empty.</source>
            <translation>La couche {name} est vide.</translation>
        </message>
        <message>
            <source>The letter of a sub-class tells it (10.71C is NAF rev. 2, 10.71H is NAF 2025), or a column of the file. The result is always in NAF rev. 2.</source>
            <translation>La lettre d'une sous-classe la dit (10.71C est en NAF rév. 2, 10.71H en NAF 2025), ou une colonne du fichier. Le résultat est toujours en NAF rév. 2.</translation>
        </message>
        <message>
            <source>The level "As in the input layer" needs an input layer.</source>
            <translation>Le niveau « Comme dans la couche en entrée » demande une couche en entrée.</translation>
        </message>
        <message>
            <source>The marked sites, or the account of the sites of the scenarios: their floors, hectares, costs and jobs are added up for each session.</source>
            <translation>Les sites repérés, ou le bilan des sites des scénarios : leurs planchers, hectares, coûts et emplois sont additionnés pour chaque séance.</translation>
        </message>
        <message>
            <source>The most a masked value can be, such as what a published total leaves. Left empty: a column "high", else no limit.</source>
            <translation>Le plus qu'une valeur secrète puisse être, par exemple ce que laisse un total publié. Si rien n'est choisi : une colonne « high », sinon aucune limite.</translation>
        </message>
        <message>
            <source>The most that any choice could gain (points)</source>
            <translation>Le plus que tout choix pourrait gagner (points)</translation>
        </message>
        <message>
            <source>The most that the costs of a plan may add up to. Left empty: no limit.</source>
            <translation>Le plus que peuvent atteindre les coûts d'un plan. Vide : pas de limite.</translation>
        </message>
        <message>
            <source>The nation</source>
            <translation>La nation</translation>
        </message>
        <message>
            <source>The nation is known product by product. Territories are known by CPF class only: each class is spread over its products as the imports of the nation are, an estimate.</source>
            <translation>La nation est connue produit par produit. Les territoires ne le sont que par classe CPF : chaque classe est répartie sur ses produits comme les importations de la nation, une estimation.</translation>
        </message>
        <message>
            <source>The national total of each class is that of this source. With turnover, classes weigh by what they sell.</source>
            <translation>Le total national de chaque classe est celui de cette source. Avec le chiffre d'affaires, les classes pèsent par ce qu'elles vendent.</translation>
        </message>
        <message>
            <source>The nearest of them</source>
            <translation>Les plus proches d'entre elles</translation>
        </message>
        <message>
            <source>The official table is in square metres.</source>
            <translation>La table officielle est en mètres carrés.</translation>
        </message>
        <message>
            <source>The others are counted in the report, not in the table.</source>
            <translation>Les autres sont comptées dans le rapport, pas dans la table.</translation>
        </message>
        <message>
            <source>The pace times the ten years of the period. 9 gives the figure of the State's public tool.</source>
            <translation>Le rythme fois les dix années de la période. 9 donne le chiffre de l'outil public de l'État.</translation>
        </message>
        <message>
            <source>The present project has changes that are not saved. Open the demo project and lose them?</source>
            <translation>Le projet en cours a des changements qui ne sont pas enregistrés. Ouvrir le projet de démonstration et les perdre ?</translation>
        </message>
        <message>
            <source>The products table of the same run: strong products, leaps and gaps on the sheets, and the product space.</source>
            <translation>La table des produits du même calcul : produits forts, sauts et manques sur les fiches, et l’espace produit.</translation>
        </message>
        <message>
            <source>The products that have a link, as points of the drawn network: name, family, number of links.</source>
            <translation>Les produits qui ont un lien, en points du réseau dessiné : nom, famille, nombre de liens.</translation>
        </message>
        <message>
            <source>The project could not be written: {detail}</source>
            <translation>Le projet n'a pas pu être écrit : {detail}</translation>
        </message>
        <message>
            <source>The project has no polygon layer. Load one, or choose French regions or departements.</source>
            <translation>Le projet n'a pas de couche de polygones. Chargez-en une, ou choisissez les régions ou les départements français.</translation>
        </message>
        <message>
            <source>The project has no table. Open a file, or choose the data of Ressort.</source>
            <translation>Le projet n'a pas de table. Ouvrez un fichier, ou choisissez les données de Ressort.</translation>
        </message>
        <message>
            <source>The projection carries the pace seen to the end of the period: a few years, not a forecast.</source>
            <translation>La projection prolonge le rythme constaté jusqu'à la fin de la période : quelques années, pas une prévision.</translation>
        </message>
        <message>
            <source>The published study uses 1.5, 0.5 with ties, and 2. Results made with others do not compare with it.</source>
            <translation>L'étude publiée prend 1,5, puis 0,5 égalité comprise, et 2. Des résultats faits avec d'autres seuils ne se comparent pas aux siens.</translation>
        </message>
        <message>
            <source>The questions of a meeting, in their order. Each opens its algorithm, filled with what the project holds.</source>
            <translation>Les questions d'une séance, dans leur ordre. Chacune ouvre son traitement, rempli avec ce que contient le projet.</translation>
        </message>
        <message>
            <source>The rank of {count} sites depends on the method: it moves by more than {share:.0%} of the sites.</source>
            <translation>Le rang de {count} sites dépend de la méthode : il varie de plus de {share:.0%} des sites.</translation>
        </message>
        <message>
            <source>The reference lacks {years}: no allowance can be computed.</source>
            <translation>Il manque {years} à la référence : aucune enveloppe ne peut être calculée.</translation>
        </message>
        <message>
            <source>The registry of sources {name} cannot be read: {reason}.</source>
            <translation>Le registre des sources {name} n'est pas lisible : {reason}.</translation>
        </message>
        <message>
            <source>The registry of sources {name} lacks the columns {columns}.</source>
            <translation>Il manque au registre des sources {name} les colonnes {columns}.</translation>
        </message>
        <message>
            <source>The registry of sources {name}, line and cell: names empty or twice: {names}; addresses that are not https: {addresses}; files that are no plain name: {files}.</source>
            <translation>Registre des sources {name}, ligne et cellule : noms vides ou répétés : {names} ; adresses qui ne sont pas en https : {addresses} ; fichiers qui ne sont pas un simple nom : {files}.</translation>
        </message>
        <message>
            <source>The result could not be written, from row {row} on: is the disk full, or the file open elsewhere?</source>
            <translation>Le résultat n'a pas pu être écrit à partir de la ligne {row} : le disque est-il plein, ou le fichier ouvert ailleurs ?</translation>
        </message>
        <message>
            <source>The result in a paragraph</source>
            <translation>Le résultat en un paragraphe</translation>
        </message>
        <message>
            <source>The result in one sentence</source>
            <translation>Le résultat en une phrase</translation>
        </message>
        <message>
            <source>The results were written, but could not be loaded into the project.</source>
            <translation>Les résultats ont été écrits, mais n'ont pas pu être chargés dans le projet.</translation>
        </message>
        <message>
            <source>The same field plays two roles: territory, activity and value are three columns.</source>
            <translation>Le même champ joue deux rôles : territoire, activité et valeur sont trois colonnes.</translation>
        </message>
        <message>
            <source>The same floors in all three; what a site holds beyond the need counts for nothing. A one-storey park: 0.22 to 0.40 m2 of floors per m2. Costs: national means, buildings left out. Spared land never enters the budget.</source>
            <translation>Les mêmes planchers dans les trois ; ce qu'un site contient au-delà du besoin ne compte pas. Parc de plain-pied : 0,22 à 0,40 m2 de planchers par m2. Coûts : moyennes nationales, bâtiments non compris. Les espaces épargnés n'entrent jamais dans le budget.</translation>
        </message>
        <message>
            <source>The same links as lines of a drawn network, without reference system.</source>
            <translation>Les mêmes liens en lignes d'un réseau dessiné, sans système de coordonnées.</translation>
        </message>
        <message>
            <source>The same need of floors in three ways. Costs are an order of magnitude, buildings left out; spared land is a counterfactual, never in the balance of the ledger.</source>
            <translation>Le même besoin de planchers de trois façons. Les coûts sont un ordre de grandeur, bâtiments non compris ; les espaces épargnés sont un contrefactuel, jamais dans le solde du registre.</translation>
        </message>
        <message>
            <source>The same need of floors in three ways: {need} m2</source>
            <translation>Le même besoin de planchers de trois façons : {need} m2</translation>
        </message>
        <message>
            <source>The same seed draws the same weightings.</source>
            <translation>La même graine tire les mêmes pondérations.</translation>
        </message>
        <message>
            <source>The same seed gives the same curve.</source>
            <translation>La même graine donne la même courbe.</translation>
        </message>
        <message>
            <source>The schema {schema} was written by a newer Ressort (layout {found}; this one writes {own}). Nothing was changed. Update the plugin, or save into another schema.</source>
            <translation>Le schéma {schema} a été écrit par un Ressort plus récent (disposition {found} ; celui-ci écrit {own}). Rien n'a été modifié. Mettez l'extension à jour, ou enregistrez dans un autre schéma.</translation>
        </message>
        <message>
            <source>The schema {schema} was written by an older Ressort (layout {found}; this one writes {own}). Nothing was changed. Save into another schema; docs/postgis.md tells how to bring this one up to date.</source>
            <translation>Le schéma {schema} a été écrit par un Ressort plus ancien (disposition {found} ; celui-ci écrit {own}). Rien n'a été modifié. Enregistrez dans un autre schéma ; docs/postgis.md dit comment mettre celui-ci à jour.</translation>
        </message>
        <message>
            <source>The score</source>
            <translation>Le score</translation>
        </message>
        <message>
            <source>The score as threads of the productive web break. Worst case: at each step what costs most then is lost, which is not proven the worst of all orders. Random: mean and nine orders in ten.</source>
            <translation>Le score quand rompent les fils de la toile productive. Pire cas : on perd à chaque étape ce qui coûte alors le plus, sans preuve que ce soit le pire de tous les ordres. Au hasard : moyenne et neuf ordres sur dix.</translation>
        </message>
        <message>
            <source>The score layer that "Resilience index of territories" writes: code, name, score, rank, f01 to f19.</source>
            <translation>La couche du score qu’écrit « Indice de résilience des territoires » : code, name, score, rank, f01 à f19.</translation>
        </message>
        <message>
            <source>The sites are lines. Give polygons, points, or a table with a point of each site.</source>
            <translation>Les sites sont des lignes. Donnez des polygones, des points, ou une table avec un point par site.</translation>
        </message>
        <message>
            <source>The sites chosen</source>
            <translation>Les sites choisis</translation>
        </message>
        <message>
            <source>The sites chosen: figures</source>
            <translation>Les sites choisis : valeurs</translation>
        </message>
        <message>
            <source>The sites chosen: {count}</source>
            <translation>Les sites choisis : {count}</translation>
        </message>
        <message>
            <source>The sites do not lie where {crs} holds: is it their reference system? {detail}</source>
            <translation>Les sites ne sont pas là où vaut {crs} : est-ce leur système de coordonnées ? {detail}</translation>
        </message>
        <message>
            <source>The sites have no reference system: nothing can be measured around them, they are judged on their fields.</source>
            <translation>Les sites n'ont pas de système de coordonnées : rien ne peut être mesuré autour d'eux, ils sont jugés sur leurs champs.</translation>
        </message>
        <message>
            <source>The sites have no reference system: set it, or leave layers and rasters out.</source>
            <translation>Les sites n'ont pas de système de coordonnées : définissez-le, ou retirez couches et rasters.</translation>
        </message>
        <message>
            <source>The sites nearest to the demand</source>
            <translation>Les sites les plus proches de la demande</translation>
        </message>
        <message>
            <source>The sites that are worth most: demand covered, and score</source>
            <translation>Les sites de plus grande valeur : demande desservie, et score</translation>
        </message>
        <message>
            <source>The sites that the reopened session took are forced; the rest is chosen around them.</source>
            <translation>Les sites que la séance rouverte avait retenus sont imposés ; le reste est choisi autour d'eux.</translation>
        </message>
        <message>
            <source>The solver stopped at its time limit: no choice can gain more than {bound:.2f}, this one gains {gain:.2f}.</source>
            <translation>Le solveur s'est arrêté à sa limite de temps : aucun choix ne peut gagner plus de {bound:.2f}, celui-ci gagne {gain:.2f}.</translation>
        </message>
        <message>
            <source>The space is learnt on {countries} countries.</source>
            <translation>L'espace est appris sur {countries} pays.</translation>
        </message>
        <message>
            <source>The style of {layer} could not be kept in the file: {detail}</source>
            <translation>Le style de {layer} n’a pas pu être gardé dans le fichier : {detail}</translation>
        </message>
        <message>
            <source>The table etablissement: counted on each plot.</source>
            <translation>La table etablissement : ils sont comptés sur chaque terrain.</translation>
        </message>
        <message>
            <source>The table of links always has both; the drawing needs each pair once.</source>
            <translation>La table des liens a toujours les deux sens ; le dessin n'a besoin de chaque paire qu'une fois.</translation>
        </message>
        <message>
            <source>The table of other thresholds of the same run: a page then shows how far each rank depends on the three thresholds of the method.</source>
            <translation>La table des autres seuils du même calcul : une page montre alors à quel point chaque rang dépend des trois seuils de la méthode.</translation>
        </message>
        <message>
            <source>The table of that name, of the same run: weights, fits, facts with their sources.</source>
            <translation>La table de ce nom, du même calcul : poids, aptitudes, faits avec leurs sources.</translation>
        </message>
        <message>
            <source>The table site_eco of the standard: one row for each business park.</source>
            <translation>La table site_eco du standard : une ligne par zone d'activités.</translation>
        </message>
        <message>
            <source>The table terrain_eco: plots, their state, their brownfield.</source>
            <translation>La table terrain_eco : terrains, leur état, leur friche.</translation>
        </message>
        <message>
            <source>The table {name} is missing from this installation of Ressort. Install it again.</source>
            <translation>La table {name} manque à cette installation de Ressort. Réinstallez-le.</translation>
        </message>
        <message>
            <source>The territories do not fit in {crs}: {detail}</source>
            <translation>Les territoires ne tiennent pas dans {crs} : {detail}</translation>
        </message>
        <message>
            <source>The three tables as sheets of one workbook.</source>
            <translation>Les trois tables en feuilles d'un même classeur.</translation>
        </message>
        <message>
            <source>The two paths</source>
            <translation>Les deux voies</translation>
        </message>
        <message>
            <source>The two paths: figures</source>
            <translation>Les deux voies : valeurs</translation>
        </message>
        <message>
            <source>The two paths: who raises floors, who reuses what stands empty</source>
            <translation>Les deux voies : qui densifie, qui réemploie ce qui est vide</translation>
        </message>
        <message>
            <source>The user {user} has not the right to {doing} ({where}): {reason}. Nothing was changed. Ask the database's administrator for it, or choose a schema of your own.</source>
            <translation>L'utilisateur {user} n'a pas le droit de {doing} ({where}) : {reason}. Rien n'a été modifié. Demandez ce droit à l'administrateur de la base, ou choisissez un schéma à vous.</translation>
        </message>
        <message>
            <source>The user {user} may not create tables in the schema {schema}. Nothing was changed. Ask its owner for USAGE and CREATE on it, or choose a schema of your own.</source>
            <translation>L'utilisateur {user} ne peut pas créer de tables dans le schéma {schema}. Rien n'a été modifié. Demandez à son propriétaire les droits USAGE et CREATE, ou choisissez un schéma à vous.</translation>
        </message>
        <message>
            <source>The weakest families</source>
            <translation>Les familles les plus faibles</translation>
        </message>
        <message>
            <source>The weakest sector is {basket}: on average the territories make well or could make {mean:.0f}% of it; the best, {name}, {score:.0f}%.</source>
            <translation>Le secteur le plus faible est {basket} : en moyenne les territoires en font bien ou pourraient en faire {mean:.0f} % ; le meilleur, {name}, {score:.0f} %.</translation>
        </message>
        <message>
            <source>The {count} files of the zip were read, one a year ({years}).</source>
            <translation>Les {count} fichiers de l'archive ont été lus, un par année ({years}).</translation>
        </message>
        <message>
            <source>The {shown} territories that gain most, of {count}. {note}</source>
            <translation>Les {shown} territoires qui gagnent le plus, sur {count}. {note}</translation>
        </message>
        <message>
            <source>The {shown} territories that lose most, of {count}. {note}</source>
            <translation>Les {shown} territoires qui perdent le plus, sur {count}. {note}</translation>
        </message>
        <message>
            <source>Their names</source>
            <translation>Leurs noms</translation>
        </message>
        <message>
            <source>Their share of the imports, 0 to 1</source>
            <translation>Leur part des importations, 0 à 1</translation>
        </message>
        <message>
            <source>This &amp;list</source>
            <translation>Cette &amp;liste</translation>
        </message>
        <message>
            <source>This QGIS cannot write {kind} files. Choose the other kind, .ods or .xlsx.</source>
            <translation>Ce QGIS ne sait pas écrire les fichiers {kind}. Choisissez l'autre, .ods ou .xlsx.</translation>
        </message>
        <message>
            <source>This QGIS has no world map ({path}). Give a polygon layer of departements or regions as input, for example IGN Admin Express.</source>
            <translation>Ce QGIS n'a pas de carte du monde ({path}). Donnez en entrée une couche de polygones des départements ou des régions, par exemple Admin Express de l'IGN.</translation>
        </message>
        <message>
            <source>This QGIS has no world map: give a polygon layer, for example IGN Admin Express.</source>
            <translation>Ce QGIS n'a pas de carte du monde : donnez une couche de polygones, par exemple Admin Express de l'IGN.</translation>
        </message>
        <message>
            <source>This panel shows each territory that has a score. Two ways to begin:</source>
            <translation>Ce panneau montre chaque territoire qui a un score. Deux façons de commencer :</translation>
        </message>
        <message>
            <source>This territory has no activity in the table that was scored.</source>
            <translation>Ce territoire n'a aucune activité dans la table qui a servi au score.</translation>
        </message>
        <message>
            <source>Those of each territory, before anything arrives.</source>
            <translation>Celles de chaque territoire, avant toute arrivée.</translation>
        </message>
        <message>
            <source>Those of the st&amp;udy</source>
            <translation>Ceux de l'ét&amp;ude</translation>
        </message>
        <message>
            <source>Those that Ressort proposes.</source>
            <translation>Ceux que Ressort propose.</translation>
        </message>
        <message>
            <source>Those that touch</source>
            <translation>Ceux qui se touchent</translation>
        </message>
        <message>
            <source>Thousand euros</source>
            <translation>Milliers d'euros</translation>
        </message>
        <message>
            <source>Three-letter code of the country whose own score, from world trade in 2020, is marked. Left empty: none.</source>
            <translation>Code à trois lettres du pays dont le score propre, d’après le commerce mondial de 2020, est marqué. Vide : aucun.</translation>
        </message>
        <message>
            <source>Thresholds</source>
            <translation>Seuils</translation>
        </message>
        <message>
            <source>Thresholds that the algorithms propose</source>
            <translation>Seuils que proposent les traitements</translation>
        </message>
        <message>
            <source>Tick leaps, gaps or units: the score moves as if they were made well here.</source>
            <translation>Cochez des sauts, des manques ou des unités : le score bouge comme s'ils étaient bien produits ici.</translation>
        </message>
        <message>
            <source>Time limit of the solver, seconds</source>
            <translation>Limite de temps du solveur, secondes</translation>
        </message>
        <message>
            <source>Time limit, s</source>
            <translation>Limite de temps, s</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>To</source>
            <translation>À</translation>
        </message>
        <message>
            <source>To ask next</source>
            <translation>À demander ensuite</translation>
        </message>
        <message>
            <source>To leave it (guarding, upkeep): {amount} a year</source>
            <translation>Le laisser en l'état (gardiennage, entretien) : {amount} par an</translation>
        </message>
        <message>
            <source>To load first: {need}</source>
            <translation>À charger d'abord : {need}</translation>
        </message>
        <message>
            <source>To make it ready: {amount}</source>
            <translation>Le remettre en état : {amount}</translation>
        </message>
        <message>
            <source>To note</source>
            <translation>À noter</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>Ensemble</translation>
        </message>
        <message>
            <source>Told by {n} of {all} indicators only: a path that others may overturn.</source>
            <translation>Dit par {n} indicateurs sur {all} seulement : une voie que les autres peuvent renverser.</translation>
        </message>
        <message>
            <source>Too little is known for a score; {low} at worst, {high} at best</source>
            <translation>Trop peu d'éléments connus pour un score ; {low} au pire, {high} au mieux</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Outils</translation>
        </message>
        <message>
            <source>Tools: {tools}.</source>
            <translation>Outils : {tools}.</translation>
        </message>
        <message>
            <source>Trade matrix</source>
            <translation>Matrice d'exportations</translation>
        </message>
        <message>
            <source>Trade matrix: learning countries not found: {count} of {asked} ({labels}). Correct the list, or leave it out to learn on all {rows} rows.</source>
            <translation>Matrice de commerce : pays d'apprentissage introuvables : {count} sur {asked} ({labels}). Corrigez la liste, ou laissez-la vide pour apprendre sur les {rows} lignes.</translation>
        </message>
        <message>
            <source>Trade matrix: {count} empty cells. A country that sells nothing has 0; leave out those that do not report.</source>
            <translation>Matrice de commerce : {count} cellules vides. Un pays qui ne vend rien a 0 ; retirez ceux qui ne déclarent pas.</translation>
        </message>
        <message>
            <source>Trade table</source>
            <translation>Table de commerce</translation>
        </message>
        <message>
            <source>Trade table: none of its {count} rows can be used ({reasons}). Check the three fields: country, product, value.</source>
            <translation>Table de commerce : aucune de ses {count} lignes n'est utilisable ({reasons}). Vérifiez les trois champs : pays, produit, valeur.</translation>
        </message>
        <message>
            <source>Trajectory</source>
            <translation>Trajectoire</translation>
        </message>
        <message>
            <source>Trajectory of land take: {territory}</source>
            <translation>Trajectoire de la consommation d'espaces : {territory}</translation>
        </message>
        <message>
            <source>True where the site cannot be used.</source>
            <translation>Vrai si le site ne peut pas servir.</translation>
        </message>
        <message>
            <source>True, or a mark of secrecy such as c, where the value is secret: it may then be empty. Left empty: a column "masked", which the imports of Ressort write, or "obs_flag", which Eurostat writes.</source>
            <translation>Vrai, ou une marque de secret comme c, là où la valeur est couverte par le secret statistique : elle peut alors être vide. Si rien n'est choisi : une colonne « masked », que les imports de Ressort écrivent, ou « obs_flag », qu'Eurostat écrit.</translation>
        </message>
        <message>
            <source>Turnover</source>
            <translation>Chiffre d'affaires</translation>
        </message>
        <message>
            <source>Turnover per head</source>
            <translation>Chiffre d'affaires par salarié</translation>
        </message>
        <message>
            <source>Turnover per head: it needs the staff that it multiplies. Give a staff table too.</source>
            <translation>Chiffre d'affaires par salarié : il lui faut les effectifs qu'il multiplie. Donnez aussi une table des effectifs.</translation>
        </message>
        <message>
            <source>Turnover per head: none of its classes ({known}) is one of the activity table ({found}).</source>
            <translation>Chiffre d'affaires par salarié : aucune de ses classes ({known}) n'est dans la table d'activité ({found}).</translation>
        </message>
        <message>
            <source>Turnover per head: none of its {count} rows can be used ({reasons}). Give a table by NAF class with the turnover and the staff, or the turnover per head.</source>
            <translation>Chiffre d'affaires par salarié : aucune de ses {count} lignes n'est utilisable ({reasons}). Donnez une table par classe NAF avec le chiffre d'affaires et les effectifs, ou le chiffre d'affaires par salarié.</translation>
        </message>
        <message>
            <source>Turnover per head: {classes} is not above 0. Correct the table, or leave the class out.</source>
            <translation>Chiffre d'affaires par salarié : {classes} n'est pas supérieur à 0. Corrigez la table ou retirez la classe.</translation>
        </message>
        <message>
            <source>Turnover per head: {classes} stands there several times. Keep one row for each class, or give turnover and staff, which add up.</source>
            <translation>Chiffre d'affaires par salarié : {classes} y figure plusieurs fois. Gardez une ligne par classe, ou donnez le chiffre d'affaires et les effectifs, qui s'additionnent.</translation>
        </message>
        <message>
            <source>Turnover: code field</source>
            <translation>Chiffre d'affaires : champ du code</translation>
        </message>
        <message>
            <source>Turnover: field of the turnover, or of the turnover per head</source>
            <translation>Chiffre d'affaires : champ du chiffre d'affaires, ou du chiffre d'affaires par salarié</translation>
        </message>
        <message>
            <source>Turnover: staff field</source>
            <translation>Chiffre d'affaires : champ des effectifs</translation>
        </message>
        <message>
            <source>Two layers would become the table {names}. Rename one of them.</source>
            <translation>Deux couches deviendraient la table {names}. Renommez l'une d'elles.</translation>
        </message>
        <message>
            <source>Two paths</source>
            <translation>Deux voies</translation>
        </message>
        <message>
            <source>Two paths: PUCA, 2022</source>
            <translation>Deux voies : PUCA, 2022</translation>
        </message>
        <message>
            <source>Two paths: PUCA, 2022. Rule and weights: proposals of Ressort (path_indicators.csv).</source>
            <translation>Deux voies : PUCA, 2022. Règle et poids : propositions de Ressort (path_indicators.csv).</translation>
        </message>
        <message>
            <source>Two paths: indicators of the table given ({count} territories), vintages to be completed; method after PUCA, 2022</source>
            <translation>Deux voies : indicateurs de la table fournie ({count} territoires), millésimes à compléter ; méthode d'après le PUCA, 2022</translation>
        </message>
        <message>
            <source>Two paths: no indicator differs between the {count} territories of the reference. Give a larger reference, or other indicators.</source>
            <translation>Deux voies : aucun indicateur ne diffère entre les {count} territoires de la référence. Donnez une référence plus large, ou d'autres indicateurs.</translation>
        </message>
        <message>
            <source>Two paths: no territory of the reference ({codes}) is in the table.</source>
            <translation>Deux voies : aucun territoire de la référence ({codes}) n'est dans la table.</translation>
        </message>
        <message>
            <source>Two paths: unknown indicators: {names}. Known: {known}.</source>
            <translation>Deux voies : indicateurs inconnus : {names}. Connus : {known}.</translation>
        </message>
        <message>
            <source>Two paths: {labels} stands there twice. Keep one row for each territory.</source>
            <translation>Deux voies : {labels} figure deux fois. Gardez une ligne par territoire.</translation>
        </message>
        <message>
            <source>Two paths: {name} is {value} for {code}; it must be above {limit}. An unknown figure is an empty cell.</source>
            <translation>Deux voies : {name} vaut {value} pour {code} ; il doit dépasser {limit}. Une valeur inconnue est une cellule vide.</translation>
        </message>
        <message>
            <source>Two products are linked when, of the countries strong in one, at least this share is strong in the other, both ways.</source>
            <translation>Deux produits sont liés quand, parmi les pays forts dans l'un, cette part au moins est forte dans l'autre, dans les deux sens.</translation>
        </message>
        <message>
            <source>Two results have the same file: {path}. Give each its own.</source>
            <translation>Deux résultats ont le même fichier : {path}. Donnez à chacun le sien.</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Union</source>
            <translation>Union</translation>
        </message>
        <message>
            <source>Union field of the layer</source>
            <translation>Champ d'union de la couche</translation>
        </message>
        <message>
            <source>Union field of the layer: give a layer and the field that names the unions.</source>
            <translation>Champ d'union de la couche : donner une couche et le champ qui nomme les unions.</translation>
        </message>
        <message>
            <source>Unions</source>
            <translation>Unions</translation>
        </message>
        <message>
            <source>Unions of territories</source>
            <translation>Unions de territoires</translation>
        </message>
        <message>
            <source>Unions: column {columns} missing; expected territory, union.</source>
            <translation>Regroupements : colonne {columns} absente ; colonnes attendues : territory, union.</translation>
        </message>
        <message>
            <source>Unions: member field</source>
            <translation>Unions : champ du membre</translation>
        </message>
        <message>
            <source>Unions: members not found: {labels}. Correct the table, or add their rows.</source>
            <translation>Unions : membres introuvables : {labels}. Corrigez la table, ou ajoutez leurs lignes.</translation>
        </message>
        <message>
            <source>Unions: no scored territory is in any of them. Check the codes.</source>
            <translation>Unions : aucun territoire évalué n'est dans l'une d'elles. Vérifier les codes.</translation>
        </message>
        <message>
            <source>Unions: territory code field</source>
            <translation>Unions : champ du code du territoire</translation>
        </message>
        <message>
            <source>Unions: the flows of the territories are not known, so they cannot be added up.</source>
            <translation>Unions : les flux des territoires ne sont pas connus, on ne peut donc pas les additionner.</translation>
        </message>
        <message>
            <source>Unions: the same member twice: {labels}. Keep one row for each.</source>
            <translation>Unions : le même membre deux fois : {labels}. Gardez une ligne pour chacun.</translation>
        </message>
        <message>
            <source>Unions: union code field</source>
            <translation>Unions : champ du code de l'union</translation>
        </message>
        <message>
            <source>Unions: union field</source>
            <translation>Unions : champ de l'union</translation>
        </message>
        <message>
            <source>Unions: union name field</source>
            <translation>Unions : champ du nom de l'union</translation>
        </message>
        <message>
            <source>Unions: {codes} stand in two rows. A territory has one union.</source>
            <translation>Unions : {codes} figurent sur deux lignes. Un territoire a une seule union.</translation>
        </message>
        <message>
            <source>Unions: {n} codes are no territory of this level ({codes}).</source>
            <translation>Unions : {n} codes ne sont pas des territoires de ce niveau ({codes}).</translation>
        </message>
        <message>
            <source>Unions: {n} rows name no scored territory or no union, or are repeated: left out.</source>
            <translation>Unions : {n} lignes ne nomment ni territoire évalué ni union, ou sont répétées : laissées de côté.</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unité</translation>
        </message>
        <message>
            <source>Unit of the land take</source>
            <translation>Unité de la consommation</translation>
        </message>
        <message>
            <source>Unit of the published totals</source>
            <translation>Unité des totaux publiés</translation>
        </message>
        <message>
            <source>Unit of the result: {value} is no source that is given ({known}).</source>
            <translation>Unité du résultat : {value} n'est pas une des sources données ({known}).</translation>
        </message>
        <message>
            <source>Unit: received {value}; expected one of {known}.</source>
            <translation>Unité : {value} reçu ; attendu l'une de {known}.</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Unités</translation>
        </message>
        <message>
            <source>Units by territory</source>
            <translation>Unités par territoire</translation>
        </message>
        <message>
            <source>Units of the best set, in order</source>
            <translation>Unités du meilleur ensemble, dans l'ordre</translation>
        </message>
        <message>
            <source>Units on sites</source>
            <translation>Unités sur les sites</translation>
        </message>
        <message>
            <source>Units on sites: give the sites, as "Mark productive hotels" writes them.</source>
            <translation>Unités sur les sites : donner les sites, tels que les écrit « Repérer les hôtels productifs ».</translation>
        </message>
        <message>
            <source>Units to install in each territory</source>
            <translation>Unités à installer dans chaque territoire</translation>
        </message>
        <message>
            <source>Units: footprint field</source>
            <translation>Unités : champ de l'emprise</translation>
        </message>
        <message>
            <source>Units: name field</source>
            <translation>Unités : champ du nom</translation>
        </message>
        <message>
            <source>Units: products field</source>
            <translation>Unités : champ des produits</translation>
        </message>
        <message>
            <source>Units: the footprint of {labels} is not a number of square metres above 0.</source>
            <translation>Unités : l'emprise de {labels} n'est pas un nombre de mètres carrés au-dessus de 0.</translation>
        </message>
        <message>
            <source>Units: the same unit twice: {labels}. Keep one row for each.</source>
            <translation>Unités : la même unité deux fois : {labels}. Garder une ligne par unité.</translation>
        </message>
        <message>
            <source>Unknown for</source>
            <translation>Inconnu pour</translation>
        </message>
        <message>
            <source>Unknown, not zero.</source>
            <translation>Inconnu, et non zéro.</translation>
        </message>
        <message>
            <source>Updated on</source>
            <translation>Mise à jour</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Usage</translation>
        </message>
        <message>
            <source>Use after</source>
            <translation>Usage après</translation>
        </message>
        <message>
            <source>Use before</source>
            <translation>Usage avant</translation>
        </message>
        <message>
            <source>Use: {use}</source>
            <translation>Usage : {use}</translation>
        </message>
        <message>
            <source>Used by the communes, ha (what is known)</source>
            <translation>Utilisé par les communes, ha (ce qui est connu)</translation>
        </message>
        <message>
            <source>Used for the level "As in the input layer"; departements and regions have their official name.</source>
            <translation>Sert au niveau « Comme dans la couche en entrée » ; départements et régions ont leur nom officiel.</translation>
        </message>
        <message>
            <source>Used, % of what is allowed</source>
            <translation>Utilisé, % de l'enveloppe</translation>
        </message>
        <message>
            <source>Used, ha</source>
            <translation>Utilisé, ha</translation>
        </message>
        <message>
            <source>Used, percent</source>
            <translation>Utilisé, en pourcent</translation>
        </message>
        <message>
            <source>Used, what is known, ha</source>
            <translation>Utilisé, ce qui est connu, ha</translation>
        </message>
        <message>
            <source>Used: {used} ha, {percent} of what is allowed. At this pace, {projected} ha by the end of the period, for {allowed} ha allowed.</source>
            <translation>Utilisé : {used} ha, soit {percent} de l'enveloppe. À ce rythme, {projected} ha à la fin de la période, pour {allowed} ha autorisés.</translation>
        </message>
        <message>
            <source>Va&amp;lue:</source>
            <translation>Va&amp;leur :</translation>
        </message>
        <message>
            <source>Vacancy</source>
            <translation>Vacance</translation>
        </message>
        <message>
            <source>Vacancy, robust deviations</source>
            <translation>Vacance, écarts robustes</translation>
        </message>
        <message>
            <source>Vacant land units</source>
            <translation>Unités foncières vacantes</translation>
        </message>
        <message>
            <source>Vacant land units, percent</source>
            <translation>Unités foncières vacantes, en pour cent</translation>
        </message>
        <message>
            <source>Vacant land units, percent of all that are known</source>
            <translation>Unités foncières vacantes, en pour cent de toutes celles qui sont connues</translation>
        </message>
        <message>
            <source>Vacant share of business parks, percent.</source>
            <translation>Part vacante des zones d'activités, en pourcent.</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Value exported, in any one unit. Text with decimal commas is understood.</source>
            <translation>Valeur exportée, dans une unité quelconque, la même partout. Le texte à virgule décimale est compris.</translation>
        </message>
        <message>
            <source>Value field</source>
            <translation>Champ de la valeur</translation>
        </message>
        <message>
            <source>Value of the exports, in any one unit.</source>
            <translation>Valeur des exportations, dans une même unité.</translation>
        </message>
        <message>
            <source>Value, in words</source>
            <translation>Valeur, en clair</translation>
        </message>
        <message>
            <source>Values were read as euros ({share:.0%} of the figures have decimals).</source>
            <translation>Valeurs lues en euros ({share:.0%} des nombres ont des décimales).</translation>
        </message>
        <message>
            <source>Values were read as euros, as asked.</source>
            <translation>Valeurs lues en euros, comme demandé.</translation>
        </message>
        <message>
            <source>Values were read as thousand euros ({share:.0%} of the figures have decimals).</source>
            <translation>Valeurs lues en milliers d'euros ({share:.0%} des nombres ont des décimales).</translation>
        </message>
        <message>
            <source>Values were read as thousand euros, as asked.</source>
            <translation>Valeurs lues en milliers d'euros, comme demandé.</translation>
        </message>
        <message>
            <source>Vulnerable</source>
            <translation>Vulnérable</translation>
        </message>
        <message>
            <source>Vulnerable products</source>
            <translation>Produits vulnérables</translation>
        </message>
        <message>
            <source>Vulnerable products, imports; first exporter of the world and its share</source>
            <translation>Produits vulnérables, importations ; premier exportateur mondial et sa part</translation>
        </message>
        <message>
            <source>Vulnerable: at least the least share asked of the imports, neither made well nor within reach, more imported than exported. A definition of Ressort: other lists count other products. First exporter: of the world, not of these imports.</source>
            <translation>Vulnérable : au moins la part minimale demandée des importations, ni bien fait ni à portée, plus importé qu'exporté. Une définition de Ressort : d'autres listes comptent d'autres produits. Premier exportateur : du monde, non de ces importations.</translation>
        </message>
        <message>
            <source>Water intake perimeters</source>
            <translation>Périmètres de captage</translation>
        </message>
        <message>
            <source>Weight of a criterion</source>
            <translation>Poids d'un critère</translation>
        </message>
        <message>
            <source>Weight of an indicator</source>
            <translation>Poids d'un indicateur</translation>
        </message>
        <message>
            <source>Weight of the demand against the score</source>
            <translation>Poids de la demande face au score</translation>
        </message>
        <message>
            <source>Weight, %</source>
            <translation>Poids, %</translation>
        </message>
        <message>
            <source>Weight, 0 to 1</source>
            <translation>Poids, de 0 à 1</translation>
        </message>
        <message>
            <source>Weightings drawn</source>
            <translation>Pondérations tirées</translation>
        </message>
        <message>
            <source>Weightings drawn: the sites need criteria (columns c_...), and the model of worth.</source>
            <translation>Pondérations tirées : il faut aux sites des critères (colonnes c_...), et le modèle de valeur.</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Poids</translation>
        </message>
        <message>
            <source>Weights of products: {count} are negative. A weight is 0 or more.</source>
            <translation>Poids des produits : {count} sont négatifs. Un poids est 0 ou plus.</translation>
        </message>
        <message>
            <source>Weights of sources: {names} has none, or none above 0. Known: {known}.</source>
            <translation>Poids des sources : {names} n'en a aucun, ou aucun supérieur à 0. Connus : {known}.</translation>
        </message>
        <message>
            <source>Weights of sources: {value} is no number for {name}. Write {name}=1.</source>
            <translation>Poids des sources : {value} n'est pas un nombre pour {name}. Écrivez {name}=1.</translation>
        </message>
        <message>
            <source>Weights of sources: {words} cannot be read. Write source=weight, parted by semicolons: staff=2; exports=1; turnover=1.</source>
            <translation>Poids des sources : {words} n'est pas lisible. Écrivez source=poids, séparés par des points-virgules : effectifs=2; exportations=1; chiffre d'affaires=1.</translation>
        </message>
        <message>
            <source>Weights of the criteria</source>
            <translation>Poids des critères</translation>
        </message>
        <message>
            <source>Weights of the indicators of the two paths</source>
            <translation>Poids des indicateurs des deux voies</translation>
        </message>
        <message>
            <source>Weights of the sources: {weights}; in a class that one does not know, the others share its weight.</source>
            <translation>Poids des sources : {weights} ; dans une classe que l'une ne connaît pas, les autres se partagent son poids.</translation>
        </message>
        <message>
            <source>Weights of the two paths: {names}; expected indicators of the table, 0 or more.</source>
            <translation>Poids des deux voies : {names} ; des indicateurs de la table sont attendus, 0 ou plus.</translation>
        </message>
        <message>
            <source>Weights: all are 0. Give at least one criterion a weight.</source>
            <translation>Poids : tous sont à 0. Donnez un poids à un critère au moins.</translation>
        </message>
        <message>
            <source>Weights: column {columns} missing; expected source, target, weight.</source>
            <translation>Poids : colonne {columns} absente ; attendu : source, target, weight.</translation>
        </message>
        <message>
            <source>Weights: received {value} for {name}; expected a number, 0 or more.</source>
            <translation>Poids : {value} reçu pour {name} ; un nombre, 0 ou plus, est attendu.</translation>
        </message>
        <message>
            <source>Weights: the columns indicator and weight are needed. Columns there: {columns}.</source>
            <translation>Poids : les colonnes indicator et weight sont nécessaires. Colonnes présentes : {columns}.</translation>
        </message>
        <message>
            <source>Weights: the shares of {count} products do not add up to 1, the first {label}: {sum}.</source>
            <translation>Poids : la somme des parts de {count} produits n'est pas 1, le premier {label} : {sum}.</translation>
        </message>
        <message>
            <source>Weights: {count} are negative or no numbers, the first for product {label}: {value}. A weight is 0 to 1.</source>
            <translation>Poids : {count} sont négatifs ou ne sont pas des nombres, le premier pour le produit {label} : {value}. Un poids va de 0 à 1.</translation>
        </message>
        <message>
            <source>Weights: {names} are no criteria of this profile; known: {known}.</source>
            <translation>Poids : {names} ne sont pas des critères de ce profil ; connus : {known}.</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>What Ressort says</source>
            <translation>Ce que dit Ressort</translation>
        </message>
        <message>
            <source>What a single column of values holds, where neither a column of flows nor the name of the file tells.</source>
            <translation>Ce que contient une colonne de valeurs unique, si ni une colonne de flux ni le nom du fichier ne le dit.</translation>
        </message>
        <message>
            <source>What a territory can make, what it could make next, what is missing, and on which brownfield the workshops would go.</source>
            <translation>Ce qu'un territoire sait produire, ce qu'il pourrait produire ensuite, ce qui lui manque, et sur quelle friche installer les ateliers.</translation>
        </message>
        <message>
            <source>What arrives</source>
            <translation>Ce qui arrive</translation>
        </message>
        <message>
            <source>What arrives, points gained and leaps opened</source>
            <translation>Ce qui arrive, points gagnés et sauts ouverts</translation>
        </message>
        <message>
            <source>What came is kept: run again to continue.</source>
            <translation>Ce qui est arrivé est gardé : relancez pour continuer.</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Ce qui diffère</translation>
        </message>
        <message>
            <source>What differs from another session</source>
            <translation>Ce qui diffère d'une autre séance</translation>
        </message>
        <message>
            <source>What differs, sites in and out, hectares, costs and jobs.</source>
            <translation>Ce qui diffère, sites entrants et sortants, hectares, coûts et emplois.</translation>
        </message>
        <message>
            <source>What do these territories make?</source>
            <translation>Que font ces territoires ?</translation>
        </message>
        <message>
            <source>What does one take away from the meeting?</source>
            <translation>Qu'emporte-t-on de la séance ?</translation>
        </message>
        <message>
            <source>What does {name} buy abroad and could not make?</source>
            <translation>{name} : qu'achète-t-on à l'étranger sans pouvoir le faire ?</translation>
        </message>
        <message>
            <source>What does {name} make of the key sectors?</source>
            <translation>{name} : quelle part des secteurs clés y fait-on ?</translation>
        </message>
        <message>
            <source>What each arrival costs, in any unit; 1 where the table says nothing.</source>
            <translation>Ce que coûte chaque arrivée, en toute unité ; 1 si la table ne dit rien.</translation>
        </message>
        <message>
            <source>What each hectare buys: plans that no other betters in both</source>
            <translation>Ce que rapporte chaque hectare : les plans qu'aucun autre n'améliore sur les deux</translation>
        </message>
        <message>
            <source>What each territory makes well or could make next, out of what the world trades</source>
            <translation>Ce que chaque territoire sait bien produire, ou pourrait produire ensuite, parmi tout ce que le monde échange</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Ce qui s'est passé</translation>
        </message>
        <message>
            <source>What has changed since the last meeting?</source>
            <translation>Qu'est-ce qui a changé depuis la dernière séance ?</translation>
        </message>
        <message>
            <source>What if territories lost part of what they make?</source>
            <translation>Et si les territoires perdaient une partie de ce qu'ils font ?</translation>
        </message>
        <message>
            <source>What if territories united?</source>
            <translation>Et si les territoires s'unissaient ?</translation>
        </message>
        <message>
            <source>What if {name} lost part of what it makes?</source>
            <translation>{name} : et si une partie de ce qui s'y fait était perdue ?</translation>
        </message>
        <message>
            <source>What if: the scores of this layer do not come out again from its products table with the thresholds and the world that Ressort knows of. Run the resilience index again and load both results.</source>
            <translation>Et si : les scores de cette couche ne ressortent pas de sa table des produits avec les seuils et le monde que Ressort connaît. Relancez l'indice de résilience et chargez ses deux résultats.</translation>
        </message>
        <message>
            <source>What if: {detail}</source>
            <translation>Et si : {detail}</translation>
        </message>
        <message>
            <source>What is lost</source>
            <translation>Ce qui est perdu</translation>
        </message>
        <message>
            <source>What is lost: exports by HS heading know no class. Choose strong products.</source>
            <translation>Ce qui est perdu : les exportations par position SH ne connaissent pas de classe. Choisir les produits forts.</translation>
        </message>
        <message>
            <source>What is seen of a masked value. Left empty: a column "low", else 0.</source>
            <translation>Ce que l'on voit d'une valeur secrète. Si rien n'est choisi : une colonne « low », sinon 0.</translation>
        </message>
        <message>
            <source>What is sought</source>
            <translation>Ce qui est cherché</translation>
        </message>
        <message>
            <source>What it brings, flows added up (points)</source>
            <translation>Ce qu'il apporte, flux additionnés (points)</translation>
        </message>
        <message>
            <source>What it brings, what any makes (points)</source>
            <translation>Ce qu'il apporte, ce que fait l'un d'eux (points)</translation>
        </message>
        <message>
            <source>What micro-factories that come in a container, a truck or a kit would add to each territory. Products, footprints and needs of the units are a proposal, to be checked with their makers.</source>
            <translation>Ce que des micro-usines en conteneur, en camion ou en kit ajouteraient à chaque territoire. Produits, emprises et besoins des unités sont une proposition, à vérifier auprès de leurs fabricants.</translation>
        </message>
        <message>
            <source>What should come to each territory?</source>
            <translation>Que faire venir dans chaque territoire ?</translation>
        </message>
        <message>
            <source>What should come to {name}?</source>
            <translation>{name} : que faire venir ?</translation>
        </message>
        <message>
            <source>What territories are worth together, in two readings</source>
            <translation>Ce que valent les territoires ensemble, selon deux lectures</translation>
        </message>
        <message>
            <source>What territories are worth together, in two readings; arrows: the best partner of each</source>
            <translation>Ce que valent les territoires ensemble, selon deux lectures ; flèches : le meilleur partenaire de chacun</translation>
        </message>
        <message>
            <source>What that would lose (points)</source>
            <translation>Ce que cela perdrait (points)</translation>
        </message>
        <message>
            <source>What the activity table counts</source>
            <translation>Ce que compte la table d’activité</translation>
        </message>
        <message>
            <source>What the field "value" holds. SIRENE gives size bands: staff is their middle, low and high their ends.</source>
            <translation>Ce que contient le champ « value ». SIRENE donne des tranches d'effectifs : staff en est le milieu, low et high les bornes.</translation>
        </message>
        <message>
            <source>What the heading holds for the basket</source>
            <translation>Ce que la position contient pour le panier</translation>
        </message>
        <message>
            <source>What the loss of one thread alone costs</source>
            <translation>Ce que coûte la perte d'un seul fil</translation>
        </message>
        <message>
            <source>What the result counts</source>
            <translation>Ce que compte le résultat</translation>
        </message>
        <message>
            <source>What the site must offer</source>
            <translation>Ce que le site doit offrir</translation>
        </message>
        <message>
            <source>What the table of imports counts</source>
            <translation>Ce que compte la table des importations</translation>
        </message>
        <message>
            <source>What the territory lacks and the site can host</source>
            <translation>Ce qui manque au territoire et que le site peut accueillir</translation>
        </message>
        <message>
            <source>What the territory lacks, hosted here</source>
            <translation>Manques du territoire, accueillis ici</translation>
        </message>
        <message>
            <source>What to raise</source>
            <translation>Quoi élever</translation>
        </message>
        <message>
            <source>What to survey next</source>
            <translation>Que demander ensuite</translation>
        </message>
        <message>
            <source>What would change the class</source>
            <translation>Ce qui changerait la classe</translation>
        </message>
        <message>
            <source>What would each way of building leave of the land?</source>
            <translation>Que laisserait du sol chaque façon de construire ?</translation>
        </message>
        <message>
            <source>Where exports are known.</source>
            <translation>Là où les exportations sont connues.</translation>
        </message>
        <message>
            <source>Where the file has names of its own: role=column, parted by semicolons. Roles: {roles}.</source>
            <translation>Si le fichier a ses propres noms : rôle=colonne, séparés par des points-virgules. Rôles : {roles}.</translation>
        </message>
        <message>
            <source>Where the files go. A file that is already there is kept.</source>
            <translation>Où vont les fichiers. Un fichier déjà présent est gardé.</translation>
        </message>
        <message>
            <source>Where the reduction comes from</source>
            <translation>Origine de la réduction</translation>
        </message>
        <message>
            <source>Where the table holds several years: all of them teach the product space, the latest is the one that scores are compared with. Left empty: a column with a usual name; without one, the table is one year.</source>
            <translation>Si la table tient plusieurs années : toutes enseignent l’espace produit, la dernière est celle à laquelle les scores se comparent. Laissé vide : une colonne au nom usuel ; sans elle, la table est d’une seule année.</translation>
        </message>
        <message>
            <source>Where the table lies. Left empty: where the connection looks first.</source>
            <translation>Où se trouve la table. Laissé vide : là où la connexion cherche d'abord.</translation>
        </message>
        <message>
            <source>Where the tables go; made if it is absent. Tables that Ressort did not save are never touched.</source>
            <translation>Où vont les tables ; créé s'il n'existe pas. Les tables que Ressort n'a pas enregistrées ne sont jamais touchées.</translation>
        </message>
        <message>
            <source>Which brownfields suit which use?</source>
            <translation>Quelles friches conviennent à quel usage ?</translation>
        </message>
        <message>
            <source>Which few sites serve best, together?</source>
            <translation>Quels quelques sites servent le mieux, ensemble ?</translation>
        </message>
        <message>
            <source>Which field holds the code of the territory? Choose it.</source>
            <translation>Quel champ porte le code du territoire ? Choisissez-le.</translation>
        </message>
        <message>
            <source>Which field holds {roles}? Choose it.</source>
            <translation>Quel champ porte {roles} ? Choisissez-le.</translation>
        </message>
        <message>
            <source>Which folder shall receive the results? Choose one.</source>
            <translation>Quel dossier recevra les résultats ? Choisissez-en un.</translation>
        </message>
        <message>
            <source>Which maps to print?</source>
            <translation>Quelles cartes imprimer ?</translation>
        </message>
        <message>
            <source>Which micro-factories for {name}?</source>
            <translation>{name} : quelles micro-usines ?</translation>
        </message>
        <message>
            <source>Which micro-factories help whom?</source>
            <translation>Quelles micro-usines aident qui ?</translation>
        </message>
        <message>
            <source>Which names come first where they would meet, 0 to 10</source>
            <translation>Quels noms passent d’abord là où ils se toucheraient, de 0 à 10</translation>
        </message>
        <message>
            <source>Which revision of the Harmonized System the product codes are of; they are brought to HS 1992. As the names tell: HS12 in BACI_HS12_Y2020, hs92 in product_hs92_code.</source>
            <translation>De quelle révision du Système harmonisé sont les codes de produits ; ils sont ramenés au SH 1992. D'après les noms : HS12 dans BACI_HS12_Y2020, hs92 dans product_hs92_code.</translation>
        </message>
        <message>
            <source>Which sheet to hand out for each site?</source>
            <translation>Quelle fiche remettre pour chaque site ?</translation>
        </message>
        <message>
            <source>Which territories are scored when neither a layer nor an activity table says it.</source>
            <translation>Quels territoires sont évalués quand ni une couche ni une table d'activité ne le dit.</translation>
        </message>
        <message>
            <source>Which territories depend most on imports?</source>
            <translation>Quels territoires dépendent le plus des importations ?</translation>
        </message>
        <message>
            <source>Which territories do you want to compare?</source>
            <translation>Quels territoires voulez-vous comparer ?</translation>
        </message>
        <message>
            <source>Who is to be served: points or polygons, one row each.</source>
            <translation>Qui doit être desservi : points ou polygones, une ligne chacun.</translation>
        </message>
        <message>
            <source>Who makes what lacked in the crisis, and the key sectors?</source>
            <translation>Qui fait ce qui a manqué pendant la crise, et les secteurs clés ?</translation>
        </message>
        <message>
            <source>Who unites</source>
            <translation>Qui s'unit</translation>
        </message>
        <message>
            <source>Why not whole</source>
            <translation>Pourquoi pas en entier</translation>
        </message>
        <message>
            <source>Will be replaced: {files}</source>
            <translation>Seront remplacés : {files}</translation>
        </message>
        <message>
            <source>With an establishments field. 0: no interval. The seed is fixed: the same run gives the same figures.</source>
            <translation>Avec un champ des établissements. 0 : pas d’intervalle. La graine est fixée : le même calcul donne les mêmes chiffres.</translation>
        </message>
        <message>
            <source>With an establishments field. 0: none, the published formula. 1: each quotient is drawn towards the nation as if one more establishment of average mix stood behind it, which small territories need; it comes nearer to the published study.</source>
            <translation>Avec un champ des établissements. 0 : aucun, la formule publiée. 1 : chaque quotient est ramené vers la nation comme si un établissement de composition moyenne de plus se tenait derrière lui, ce dont les petits territoires ont besoin ; on s’approche de l’étude publiée.</translation>
        </message>
        <message>
            <source>With the resilience tables: for each site the leaps it could host, the strong products they start from and, with the layer of firms, the establishments within 30 km that make these.</source>
            <translation>Avec les tables de résilience : pour chaque site les sauts qu'il pourrait accueillir, les produits forts dont ils partent et, avec la couche des entreprises, les établissements à moins de 30 km qui fabriquent ceux-ci.</translation>
        </message>
        <message>
            <source>With ties the figures of the study come out.</source>
            <translation>En comptant les égalités, on retrouve les chiffres de l'étude.</translation>
        </message>
        <message>
            <source>With what is ticked, %</source>
            <translation>Avec ce qui est coché, %</translation>
        </message>
        <message>
            <source>With {count} products more; as it is: {score}, rank {rank}</source>
            <translation>Avec {count} produits de plus ; aujourd'hui : {score}, rang {rank}</translation>
        </message>
        <message>
            <source>Without a layer of territories</source>
            <translation>Sans couche de territoires</translation>
        </message>
        <message>
            <source>Without membership table. Automatic adds departements up only where every scored code is a region's, and neither the code field nor the names beside the codes tell of departements.</source>
            <translation>Sans table d’appartenance. Automatique n’additionne les départements que si chaque code noté est celui d’une région, et si ni le champ du code ni les noms à côté des codes ne sont ceux de départements.</translation>
        </message>
        <message>
            <source>Workbook</source>
            <translation>Classeur</translation>
        </message>
        <message>
            <source>Workbook, all lists</source>
            <translation>Classeur, toutes les listes</translation>
        </message>
        <message>
            <source>World totals</source>
            <translation>Totaux mondiaux</translation>
        </message>
        <message>
            <source>World totals: {count} are empty ({labels}). Give a total for each, 0 where nobody sells it.</source>
            <translation>Totaux mondiaux : {count} sont vides ({labels}). Donnez un total à chacun, 0 là où personne n'en vend.</translation>
        </message>
        <message>
            <source>World totals: {count} products of the trade matrix are missing ({labels}). Give a total for each, 0 where nobody sells it.</source>
            <translation>Totaux mondiaux : {count} produits de la matrice de commerce manquent ({labels}). Donnez un total pour chacun, 0 si personne n'en vend.</translation>
        </message>
        <message>
            <source>World trade</source>
            <translation>Commerce mondial</translation>
        </message>
        <message>
            <source>World trade 2020: CEPII, BACI</source>
            <translation>Commerce mondial 2020 : CEPII, BACI</translation>
        </message>
        <message>
            <source>World trade file</source>
            <translation>Fichier du commerce mondial</translation>
        </message>
        <message>
            <source>World trade in the product</source>
            <translation>Commerce mondial du produit</translation>
        </message>
        <message>
            <source>World trade table</source>
            <translation>Table du commerce mondial</translation>
        </message>
        <message>
            <source>World trade table: it has no row. Check the file, its filter and its selection.</source>
            <translation>Table du commerce mondial : elle n'a aucune ligne. Vérifiez le fichier, son filtre et sa sélection.</translation>
        </message>
        <message>
            <source>World trade, {file}, {year}</source>
            <translation>Commerce mondial, {file}, {year}</translation>
        </message>
        <message>
            <source>World trade: country field</source>
            <translation>Commerce mondial : champ du pays</translation>
        </message>
        <message>
            <source>World trade: embedded reference, 2020, CEPII BACI.</source>
            <translation>Commerce mondial : référence intégrée, 2020, CEPII BACI.</translation>
        </message>
        <message>
            <source>World trade: product field</source>
            <translation>Commerce mondial : champ du produit</translation>
        </message>
        <message>
            <source>World trade: value field</source>
            <translation>Commerce mondial : champ de la valeur</translation>
        </message>
        <message>
            <source>World trade: year field</source>
            <translation>Commerce mondial : champ de l’année</translation>
        </message>
        <message>
            <source>World trade: {kept} flows kept, {rejected} of {rows} rows left out.</source>
            <translation>Commerce mondial : {kept} flux gardés, {rejected} lignes sur {rows} laissées de côté.</translation>
        </message>
        <message>
            <source>World trade: {name}</source>
            <translation>Commerce mondial : {name}</translation>
        </message>
        <message>
            <source>Worst rank in 90 % of the draws</source>
            <translation>Plus mauvais rang dans 90 % des tirages</translation>
        </message>
        <message>
            <source>Would make: {products}</source>
            <translation>Ferait : {products}</translation>
        </message>
        <message>
            <source>Written into the session file.</source>
            <translation>Écrit dans le fichier de séance.</translation>
        </message>
        <message>
            <source>Written: {path}</source>
            <translation>Écrit : {path}</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Année</translation>
        </message>
        <message>
            <source>Year by year, ha</source>
            <translation>Année par année, ha</translation>
        </message>
        <message>
            <source>Year kept</source>
            <translation>Année gardée</translation>
        </message>
        <message>
            <source>Year {value} is not in the file, which holds {years}.</source>
            <translation>L'année {value} n'est pas dans le fichier, qui contient {years}.</translation>
        </message>
        <message>
            <source>Year {value} was asked for, but the file has no year. Leave it out.</source>
            <translation>L'année {value} a été demandée, mais le fichier n'a pas d'année. Laissez-la vide.</translation>
        </message>
        <message>
            <source>Year {year} has only {found} of its {parts} periods in the file.</source>
            <translation>L'année {year} n'a que {found} de ses {parts} périodes dans le fichier.</translation>
        </message>
        <message>
            <source>Year {year} was kept, the latest complete one of {years}.</source>
            <translation>L'année {year} a été gardée, la dernière complète parmi {years}.</translation>
        </message>
        <message>
            <source>Year {year} was kept, the latest whole one as far as values tell ({totals} of the largest year's). The file has neither quarters nor months: it cannot be sure.</source>
            <translation>L'année {year} a été gardée, la dernière entière d'après les valeurs ({totals} de la plus grande année). Le fichier n'a ni trimestres ni mois : ce n'est pas certain.</translation>
        </message>
        <message>
            <source>Year: received {value}; the file holds {known}.</source>
            <translation>Année : reçu {value} ; le fichier contient {known}.</translation>
        </message>
        <message>
            <source>Years</source>
            <translation>Millésimes</translation>
        </message>
        <message>
            <source>Years between the two editions</source>
            <translation>Années entre les deux millésimes</translation>
        </message>
        <message>
            <source>Years observed in the period</source>
            <translation>Années observées dans la période</translation>
        </message>
        <message>
            <source>Years of an even trajectory</source>
            <translation>Années d'une trajectoire régulière</translation>
        </message>
        <message>
            <source>Years of an even trajectory, at least</source>
            <translation>Années d'une trajectoire régulière, au moins</translation>
        </message>
        <message>
            <source>Years of an even trajectory, at most</source>
            <translation>Années d'une trajectoire régulière, au plus</translation>
        </message>
        <message>
            <source>Years of the file that are kept: {years}; the column year tells them apart. No row of {lost} can be used.</source>
            <translation>Années du fichier qui sont gardées : {years} ; la colonne year les distingue. Aucune ligne de {lost} n'est utilisable.</translation>
        </message>
        <message>
            <source>Years of the projection</source>
            <translation>Années de la projection</translation>
        </message>
        <message>
            <source>Yes for a hotel that stands: it serves, costs nothing and is not counted.</source>
            <translation>Oui pour un hôtel existant : il sert, ne coûte rien et n'est pas compté.</translation>
        </message>
        <message>
            <source>Yes for a site that is not to be chosen.</source>
            <translation>Oui pour un site à ne pas choisir.</translation>
        </message>
        <message>
            <source>You may go on working in QGIS meanwhile.</source>
            <translation>Vous pouvez continuer à travailler dans QGIS pendant ce temps.</translation>
        </message>
        <message>
            <source>Zone of the plan</source>
            <translation>Zone du document d'urbanisme</translation>
        </message>
        <message>
            <source>Zones of flood plans: typereg 01 to 04, or colours. Outside them, inside the extent of the layer: no flood.</source>
            <translation>Zones des plans d'inondation : typereg 01 à 04, ou couleurs. En dehors, dans l'emprise de la couche : pas d'inondation.</translation>
        </message>
        <message>
            <source>Zones of risk plans: typereg 01 to 04, or colours.</source>
            <translation>Zones des plans de prévention : typereg 01 à 04, ou couleurs.</translation>
        </message>
        <message>
            <source>Zones of the plan</source>
            <translation>Zones du document d'urbanisme</translation>
        </message>
        <message>
            <source>a better choice may exist</source>
            <translation>un meilleur choix peut exister</translation>
        </message>
        <message>
            <source>a code that the HS revision does not know</source>
            <translation>un code que la révision du SH ne connaît pas</translation>
        </message>
        <message>
            <source>a date to come</source>
            <translation>date à venir</translation>
        </message>
        <message>
            <source>a higher threshold</source>
            <translation>un seuil plus haut</translation>
        </message>
        <message>
            <source>a land unit above 100 ha: is it the site, or all that its owner holds around?</source>
            <translation>unité foncière de plus de 100 ha : est-ce le site, ou tout ce que son propriétaire détient autour ?</translation>
        </message>
        <message>
            <source>a line without end</source>
            <translation>une ligne sans fin</translation>
        </message>
        <message>
            <source>a lower threshold</source>
            <translation>un seuil plus bas</translation>
        </message>
        <message>
            <source>a negative number</source>
            <translation>nombre négatif</translation>
        </message>
        <message>
            <source>a path, told by one side only</source>
            <translation>une voie, connue d'un seul côté</translation>
        </message>
        <message>
            <source>a quote that is not closed</source>
            <translation>un guillemet non fermé</translation>
        </message>
        <message>
            <source>a square metre is recycled or renatured, not both</source>
            <translation>un mètre carré est recyclé ou renaturé, pas les deux</translation>
        </message>
        <message>
            <source>a sum below zero</source>
            <translation>une somme négative</translation>
        </message>
        <message>
            <source>a sum below zero, set to 0</source>
            <translation>une somme négative, mise à 0</translation>
        </message>
        <message>
            <source>a trapezoid has 4 points, rising and falling have 2, identity has none</source>
            <translation>trapezoid a 4 points, rising et falling en ont 2, identity aucun</translation>
        </message>
        <message>
            <source>activity that is no division (A88)</source>
            <translation>activité qui n'est pas une division (A88)</translation>
        </message>
        <message>
            <source>after {n} losses at random</source>
            <translation>après {n} pertes au hasard</translation>
        </message>
        <message>
            <source>after {n} losses, worst case</source>
            <translation>après {n} pertes, dans le pire cas</translation>
        </message>
        <message>
            <source>allowed: {value} ha</source>
            <translation>enveloppe : {value} ha</translation>
        </message>
        <message>
            <source>allowed: {value} ha a year</source>
            <translation>enveloppe : {value} ha par an</translation>
        </message>
        <message>
            <source>already there, kept</source>
            <translation>déjà là, gardé</translation>
        </message>
        <message>
            <source>and {count} more, in the session file</source>
            <translation>et {count} de plus, dans le fichier de séance</translation>
        </message>
        <message>
            <source>another measure</source>
            <translation>autre mesure</translation>
        </message>
        <message>
            <source>another period</source>
            <translation>une autre période</translation>
        </message>
        <message>
            <source>another territory level, size or legal form</source>
            <translation>autre niveau de territoire, taille ou catégorie juridique</translation>
        </message>
        <message>
            <source>another weight than the line before for the same criterion</source>
            <translation>un autre poids que la ligne précédente pour le même critère</translation>
        </message>
        <message>
            <source>another year</source>
            <translation>une autre année</translation>
        </message>
        <message>
            <source>another year or an earlier period</source>
            <translation>autre année ou période antérieure</translation>
        </message>
        <message>
            <source>arrivals</source>
            <translation>arrivées</translation>
        </message>
        <message>
            <source>as asked</source>
            <translation>comme demandé</translation>
        </message>
        <message>
            <source>as the file</source>
            <translation>comme le fichier</translation>
        </message>
        <message>
            <source>as their column says</source>
            <translation>comme le dit leur colonne</translation>
        </message>
        <message>
            <source>average of the flows</source>
            <translation>moyenne des flux</translation>
        </message>
        <message>
            <source>baskets of which no territory reaches half</source>
            <translation>paniers dont aucun territoire n'atteint la moitié</translation>
        </message>
        <message>
            <source>baskets scored</source>
            <translation>paniers notés</translation>
        </message>
        <message>
            <source>before the period</source>
            <translation>avant la période</translation>
        </message>
        <message>
            <source>best member alone</source>
            <translation>meilleur membre seul</translation>
        </message>
        <message>
            <source>best set of the territory</source>
            <translation>meilleur ensemble du territoire</translation>
        </message>
        <message>
            <source>best union, flows added up: {name}</source>
            <translation>meilleure union, flux additionnés : {name}</translation>
        </message>
        <message>
            <source>better alone, it leaves "{class_name}": {names}</source>
            <translation>amélioré seul, il quitte « {class_name} » : {names}</translation>
        </message>
        <message>
            <source>business park: {told}</source>
            <translation>zone d'activités : {told}</translation>
        </message>
        <message>
            <source>by road</source>
            <translation>par la route</translation>
        </message>
        <message>
            <source>categories are written name=membership, membership from 0 to 1, parted by ;</source>
            <translation>les catégories s'écrivent nom=appartenance, appartenance de 0 à 1, séparées par ;</translation>
        </message>
        <message>
            <source>categories need points such as good=1;bad=0</source>
            <translation>les catégories demandent des points comme bon=1;mauvais=0</translation>
        </message>
        <message>
            <source>checked brownfields</source>
            <translation>friches contrôlées</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>choisi</translation>
        </message>
        <message>
            <source>class of another nomenclature</source>
            <translation>classe d'une autre nomenclature</translation>
        </message>
        <message>
            <source>class that makes no goods</source>
            <translation>classe qui ne produit pas de biens</translation>
        </message>
        <message>
            <source>closed establishment</source>
            <translation>établissement fermé</translation>
        </message>
        <message>
            <source>code without its leading zero</source>
            <translation>code sans son zéro initial</translation>
        </message>
        <message>
            <source>column</source>
            <translation>colonne</translation>
        </message>
        <message>
            <source>comes in</source>
            <translation>entre</translation>
        </message>
        <message>
            <source>commune</source>
            <translation>commune</translation>
        </message>
        <message>
            <source>continued and completed, {size} MB</source>
            <translation>continué et terminé, {size} Mo</translation>
        </message>
        <message>
            <source>copy the rows</source>
            <translation>copier les lignes</translation>
        </message>
        <message>
            <source>count the rows</source>
            <translation>compter les lignes</translation>
        </message>
        <message>
            <source>country (ISO3), product (HS 1992 heading), value; with all years, year first. It is the trade table of Product space, Resilience of countries and Resilience index.</source>
            <translation>country (ISO3), product (position SH 1992), value ; avec toutes les années, d'abord year. C'est la table de commerce d'Espace produit, de Résilience des pays et d'Indice de résilience.</translation>
        </message>
        <message>
            <source>create layer_styles, where QGIS keeps styles</source>
            <translation>créer layer_styles, où QGIS garde les styles</translation>
        </message>
        <message>
            <source>create tables</source>
            <translation>créer des tables</translation>
        </message>
        <message>
            <source>create the schema</source>
            <translation>créer le schéma</translation>
        </message>
        <message>
            <source>dark: in the best set</source>
            <translation>foncé : dans le meilleur ensemble</translation>
        </message>
        <message>
            <source>dark: strong products; light: leaps</source>
            <translation>foncé : produits forts ; clair : sauts</translation>
        </message>
        <message>
            <source>dates written dd/mm/yyyy; the standard wants yyyy-mm-dd</source>
            <translation>dates écrites jj/mm/aaaa ; le standard veut aaaa-mm-jj</translation>
        </message>
        <message>
            <source>demand</source>
            <translation>demande</translation>
        </message>
        <message>
            <source>densify</source>
            <translation>densifier</translation>
        </message>
        <message>
            <source>densify: raise floors</source>
            <translation>densifier : monter en étages</translation>
        </message>
        <message>
            <source>departement</source>
            <translation>département</translation>
        </message>
        <message>
            <source>digits: received {value}; expected 4 or 6.</source>
            <translation>digits : reçu {value} ; attendu 4 ou 6.</translation>
        </message>
        <message>
            <source>division that makes no goods</source>
            <translation>division qui ne produit pas de biens</translation>
        </message>
        <message>
            <source>dotted: two thirds</source>
            <translation>pointillés : deux tiers</translation>
        </message>
        <message>
            <source>downloaded, {size} MB</source>
            <translation>téléchargé, {size} Mo</translation>
        </message>
        <message>
            <source>draws: received {value}; expected a whole number, 1 or more.</source>
            <translation>tirages : reçu {value} ; attendu un nombre entier, 1 ou plus.</translation>
        </message>
        <message>
            <source>duckdb is not installed; it reads national files ({name}: {size} MB once unpacked) in little memory. Install: python3 -m pip install --user duckdb (Windows: OSGeo4W Setup, package python3-duckdb), or give an extract, such as one departement.</source>
            <translation>duckdb n'est pas installé ; il lit les fichiers nationaux ({name} : {size} Mo une fois décompressé) avec peu de mémoire. Installation : python3 -m pip install --user duckdb (Windows : OSGeo4W Setup, paquet python3-duckdb), ou donnez un extrait, par exemple un département.</translation>
        </message>
        <message>
            <source>dynamism {dynamism}, vacancy {vacancy}</source>
            <translation>dynamisme {dynamism}, vacance {vacancy}</translation>
        </message>
        <message>
            <source>end the transaction</source>
            <translation>terminer la transaction</translation>
        </message>
        <message>
            <source>error</source>
            <translation>erreur</translation>
        </message>
        <message>
            <source>establishments drawn again: {low} to {high} %, ranks {first} to {last}</source>
            <translation>établissements retirés au sort : {low} à {high} %, rangs {first} à {last}</translation>
        </message>
        <message>
            <source>establishments that carry both codes</source>
            <translation>établissements qui portent les deux codes</translation>
        </message>
        <message>
            <source>everything is known</source>
            <translation>tout est connu</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>exclu</translation>
        </message>
        <message>
            <source>excluded (reason on the card)</source>
            <translation>exclu (raison sur la fiche)</translation>
        </message>
        <message>
            <source>exempt, and not measured yet</source>
            <translation>exempté, et pas encore mesuré</translation>
        </message>
        <message>
            <source>exports {share:.0%}</source>
            <translation>exportations {share:.0%}</translation>
        </message>
        <message>
            <source>figures under secrecy leave open: {low} to {high} %</source>
            <translation>les chiffres sous secret laissent ouvert : {low} à {high} %</translation>
        </message>
        <message>
            <source>file</source>
            <translation>fichier</translation>
        </message>
        <message>
            <source>floors where the file counts no building</source>
            <translation>des planchers là où le fichier ne compte aucun bâtiment</translation>
        </message>
        <message>
            <source>flows added up</source>
            <translation>flux additionnés</translation>
        </message>
        <message>
            <source>friches-standard.csv, the national table of Cartofriches, or your own file in the CNIG layout; any encoding and separator, gzip or zip.</source>
            <translation>friches-standard.csv, la table nationale de Cartofriches, ou votre fichier au format CNIG ; tout encodage et séparateur, gzip ou zip.</translation>
        </message>
        <message>
            <source>from the best rank to the worst</source>
            <translation>du meilleur rang au moins bon</translation>
        </message>
        <message>
            <source>from: {products}</source>
            <translation>à partir de : {products}</translation>
        </message>
        <message>
            <source>gap: grey</source>
            <translation>manque : gris</translation>
        </message>
        <message>
            <source>geometry of the site</source>
            <translation>géométrie du site</translation>
        </message>
        <message>
            <source>goes</source>
            <translation>sort</translation>
        </message>
        <message>
            <source>ha</source>
            <translation>ha</translation>
        </message>
        <message>
            <source>heading beside its six-digit codes</source>
            <translation>position à côté de ses codes à six chiffres</translation>
        </message>
        <message>
            <source>hectares</source>
            <translation>hectares</translation>
        </message>
        <message>
            <source>held by one thread: {name}</source>
            <translation>tenus par un seul fil : {name}</translation>
        </message>
        <message>
            <source>high</source>
            <translation>haut</translation>
        </message>
        <message>
            <source>imports of these products</source>
            <translation>d'importations de ces produits</translation>
        </message>
        <message>
            <source>information</source>
            <translation>information</translation>
        </message>
        <message>
            <source>inhabitants</source>
            <translation>habitants</translation>
        </message>
        <message>
            <source>insufficient data</source>
            <translation>données insuffisantes</translation>
        </message>
        <message>
            <source>it is empty</source>
            <translation>elle est vide</translation>
        </message>
        <message>
            <source>its year is already measured</source>
            <translation>son année est déjà mesurée</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>gardé</translation>
        </message>
        <message>
            <source>kept as it is</source>
            <translation>laissé tel quel</translation>
        </message>
        <message>
            <source>labels in place of codes</source>
            <translation>libellés à la place des codes</translation>
        </message>
        <message>
            <source>land take of the plan, ha</source>
            <translation>consommation du plan, ha</translation>
        </message>
        <message>
            <source>land unit and site differ by more than twice</source>
            <translation>unité foncière et site diffèrent de plus du double</translation>
        </message>
        <message>
            <source>latest: the latest complete year, said in the log; all: each year kept, in a column year; or four digits.</source>
            <translation>latest : la dernière année complète, dite dans le journal ; all : chaque année gardée, dans une colonne year ; ou quatre chiffres.</translation>
        </message>
        <message>
            <source>latest: the latest complete year, said in the log; all: every period added up; or four digits.</source>
            <translation>latest : la dernière année complète, dite dans le journal ; all : toutes les périodes additionnées ; ou quatre chiffres.</translation>
        </message>
        <message>
            <source>latitude before longitude, as in the standard's own example</source>
            <translation>latitude avant longitude, comme dans l'exemple même du standard</translation>
        </message>
        <message>
            <source>left empty</source>
            <translation>laissé vide</translation>
        </message>
        <message>
            <source>left of the land budget of the period ({allowed} ha allowed, {used} ha used)</source>
            <translation>qui restent du budget de la période ({allowed} ha d'enveloppe, {used} ha utilisés)</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>écarté</translation>
        </message>
        <message>
            <source>letters that are not UTF-8</source>
            <translation>lettres qui ne sont pas en UTF-8</translation>
        </message>
        <message>
            <source>level: received {value}; expected a share between 0 and 1, such as 0.9.</source>
            <translation>niveau : reçu {value} ; attendu une part entre 0 et 1, par exemple 0,9.</translation>
        </message>
        <message>
            <source>lies on the ground of {site}: counted once</source>
            <translation>se trouve sur le terrain de {site} : compté une fois</translation>
        </message>
        <message>
            <source>lists written {a,b} in place of a|b</source>
            <translation>listes écrites {a,b} au lieu de a|b</translation>
        </message>
        <message>
            <source>losses at random, mean</source>
            <translation>pertes au hasard, moyenne</translation>
        </message>
        <message>
            <source>lost alone, it leaves it too: {names}</source>
            <translation>perdu seul, il la quitte aussi : {names}</translation>
        </message>
        <message>
            <source>lost if the best next arrival were taken each time</source>
            <translation>de perdus si l'on prenait chaque fois la meilleure arrivée suivante</translation>
        </message>
        <message>
            <source>low</source>
            <translation>bas</translation>
        </message>
        <message>
            <source>marked sites</source>
            <translation>sites repérés</translation>
        </message>
        <message>
            <source>mean of the proximities</source>
            <translation>moyenne des proximités</translation>
        </message>
        <message>
            <source>mean of the reference: {value} ha a year</source>
            <translation>moyenne de la référence : {value} ha par an</translation>
        </message>
        <message>
            <source>measure sites against zones</source>
            <translation>mesurer les sites par rapport aux zones</translation>
        </message>
        <message>
            <source>middle</source>
            <translation>moyen</translation>
        </message>
        <message>
            <source>missing: received {value}; expected known or drawn.</source>
            <translation>missing : {value} reçu ; attendu : known ou drawn.</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>mixte</translation>
        </message>
        <message>
            <source>most that a union gains in what any member makes or could make</source>
            <translation>au plus, gain d'une union en ce que fait ou pourrait faire l'un des membres</translation>
        </message>
        <message>
            <source>most that a union gains over its best member, flows added up</source>
            <translation>au plus, gain d'une union sur son meilleur membre, flux additionnés</translation>
        </message>
        <message>
            <source>nation: {score}%</source>
            <translation>nation : {score} %</translation>
        </message>
        <message>
            <source>national target</source>
            <translation>objectif national</translation>
        </message>
        <message>
            <source>negative figure</source>
            <translation>chiffre négatif</translation>
        </message>
        <message>
            <source>neighbours: received {value}; expected a whole number, 1 or more.</source>
            <translation>neighbours : reçu {value} ; attendu un nombre entier, au moins 1.</translation>
        </message>
        <message>
            <source>neither a code nor a label of a zone</source>
            <translation>ni un code ni un libellé de zone</translation>
        </message>
        <message>
            <source>neither an export nor an import</source>
            <translation>ni exportation ni importation</translation>
        </message>
        <message>
            <source>neither open nor closed</source>
            <translation>ni ouvert ni fermé</translation>
        </message>
        <message>
            <source>neither yes nor no</source>
            <translation>ni oui ni non</translation>
        </message>
        <message>
            <source>nine orders in ten</source>
            <translation>neuf ordres sur dix</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>no French departement or region</source>
            <translation>ni département ni région de France</translation>
        </message>
        <message>
            <source>no activity code</source>
            <translation>pas de code d'activité</translation>
        </message>
        <message>
            <source>no address of a file is known: open {page}</source>
            <translation>aucune adresse de fichier n'est connue : ouvrez {page}</translation>
        </message>
        <message>
            <source>no country</source>
            <translation>pas de pays</translation>
        </message>
        <message>
            <source>no figure</source>
            <translation>aucun chiffre</translation>
        </message>
        <message>
            <source>no geometry</source>
            <translation>pas de géométrie</translation>
        </message>
        <message>
            <source>no other choice of as many does better</source>
            <translation>aucun autre choix d'autant d'arrivées ne fait mieux</translation>
        </message>
        <message>
            <source>no product code</source>
            <translation>pas de code de produit</translation>
        </message>
        <message>
            <source>no territory</source>
            <translation>pas de territoire</translation>
        </message>
        <message>
            <source>no territory is chosen</source>
            <translation>aucun territoire n'est choisi</translation>
        </message>
        <message>
            <source>no territory, or abroad</source>
            <translation>sans territoire, ou à l'étranger</translation>
        </message>
        <message>
            <source>no union</source>
            <translation>sans union</translation>
        </message>
        <message>
            <source>no value</source>
            <translation>pas de valeur</translation>
        </message>
        <message>
            <source>no year</source>
            <translation>pas d’année</translation>
        </message>
        <message>
            <source>nomenclature</source>
            <translation>nomenclature</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <source>not a POINT in WKT</source>
            <translation>pas un POINT en WKT</translation>
        </message>
        <message>
            <source>not a POLYGON or MULTIPOLYGON in WKT</source>
            <translation>pas un POLYGON ni un MULTIPOLYGON en WKT</translation>
        </message>
        <message>
            <source>not a class of goods</source>
            <translation>pas une classe de biens</translation>
        </message>
        <message>
            <source>not a class of owners (a letter, a digit, a letter)</source>
            <translation>pas une classe de propriétaires (une lettre, un chiffre, une lettre)</translation>
        </message>
        <message>
            <source>not a commune</source>
            <translation>pas une commune</translation>
        </message>
        <message>
            <source>not a commune's code (five signs)</source>
            <translation>ce n'est pas un code de commune (cinq signes)</translation>
        </message>
        <message>
            <source>not a commune's code, an underscore, then a number</source>
            <translation>pas un code de commune, un tiret bas, puis un numéro</translation>
        </message>
        <message>
            <source>not a date</source>
            <translation>ce n'est pas une date</translation>
        </message>
        <message>
            <source>not a figure above 0</source>
            <translation>pas un chiffre supérieur à 0</translation>
        </message>
        <message>
            <source>not a heading of goods</source>
            <translation>pas une position de marchandises</translation>
        </message>
        <message>
            <source>not a number</source>
            <translation>pas un nombre</translation>
        </message>
        <message>
            <source>not a parcel of fourteen signs</source>
            <translation>pas une parcelle de quatorze signes</translation>
        </message>
        <message>
            <source>not a value of the standard's list</source>
            <translation>valeur hors de la liste du standard</translation>
        </message>
        <message>
            <source>not a year</source>
            <translation>ce n'est pas une année</translation>
        </message>
        <message>
            <source>not an NC8 code of goods</source>
            <translation>pas un code NC8 de biens</translation>
        </message>
        <message>
            <source>not as many columns as the first line</source>
            <translation>pas autant de colonnes que la première ligne</translation>
        </message>
        <message>
            <source>not chosen</source>
            <translation>non choisi</translation>
        </message>
        <message>
            <source>not computable</source>
            <translation>non calculable</translation>
        </message>
        <message>
            <source>not decided</source>
            <translation>non décidé</translation>
        </message>
        <message>
            <source>not degrees: the standard wants longitude and latitude (WGS 84)</source>
            <translation>pas des degrés : le standard veut longitude et latitude (WGS 84)</translation>
        </message>
        <message>
            <source>not given</source>
            <translation>non fourni</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>non connu</translation>
        </message>
        <message>
            <source>not localised</source>
            <translation>non localisé</translation>
        </message>
        <message>
            <source>not proven</source>
            <translation>non prouvé</translation>
        </message>
        <message>
            <source>not proven optimal: gap {gap} %</source>
            <translation>optimum non prouvé : écart {gap} %</translation>
        </message>
        <message>
            <source>not three whole numbers parted by |</source>
            <translation>pas trois nombres entiers séparés par |</translation>
        </message>
        <message>
            <source>note</source>
            <translation>note</translation>
        </message>
        <message>
            <source>nothing arrived for {n} seconds</source>
            <translation>rien n'est arrivé pendant {n} secondes</translation>
        </message>
        <message>
            <source>nothing left</source>
            <translation>plus rien</translation>
        </message>
        <message>
            <source>number of arrivals</source>
            <translation>nombre d'arrivées</translation>
        </message>
        <message>
            <source>number of losses</source>
            <translation>nombre de pertes</translation>
        </message>
        <message>
            <source>of all its imports</source>
            <translation>de toutes ses importations</translation>
        </message>
        <message>
            <source>of the products of world trade, strong or within reach</source>
            <translation>des produits du commerce mondial, forts ou à portée</translation>
        </message>
        <message>
            <source>of them sold by few countries (concentration of 0.2 and more), {value}</source>
            <translation>vendus par peu de pays (concentration de 0,2 et plus), {value}</translation>
        </message>
        <message>
            <source>of what is allowed would be used by the end of the period, at the pace seen</source>
            <translation>de l'enveloppe seraient utilisés à la fin de la période, au rythme constaté</translation>
        </message>
        <message>
            <source>older or other spelling of a listed value</source>
            <translation>graphie ancienne ou autre d'une valeur de la liste</translation>
        </message>
        <message>
            <source>openpyxl is not installed; it reads the workbook {name}. Save its sheet as CSV and give that file, or install: python3 -m pip install --user openpyxl.</source>
            <translation>openpyxl n'est pas installé ; il lit le classeur {name}. Enregistrez sa feuille en CSV et fournissez ce fichier, ou installez : python3 -m pip install --user openpyxl.</translation>
        </message>
        <message>
            <source>orange: the best territory</source>
            <translation>orange : le meilleur territoire</translation>
        </message>
        <message>
            <source>orange: the most</source>
            <translation>orange : le plus fort gain</translation>
        </message>
        <message>
            <source>orange: {name}; dotted: two thirds</source>
            <translation>orange : {name} ; pointillés : deux tiers</translation>
        </message>
        <message>
            <source>other products come within reach</source>
            <translation>autres produits viennent à portée</translation>
        </message>
        <message>
            <source>other session</source>
            <translation>autre séance</translation>
        </message>
        <message>
            <source>other thresholds: same rank, give or take one, in {share} % of the choices</source>
            <translation>autres seuils : même rang, à un près, dans {share} % des choix</translation>
        </message>
        <message>
            <source>own target</source>
            <translation>objectif propre</translation>
        </message>
        <message>
            <source>page {number}</source>
            <translation>page {number}</translation>
        </message>
        <message>
            <source>points gained</source>
            <translation>points gagnés</translation>
        </message>
        <message>
            <source>points must be numbers parted by spaces</source>
            <translation>les points doivent être des nombres séparés par des espaces</translation>
        </message>
        <message>
            <source>points must increase</source>
            <translation>les points doivent croître</translation>
        </message>
        <message>
            <source>polygon of the site</source>
            <translation>polygone du site</translation>
        </message>
        <message>
            <source>possible</source>
            <translation>possible</translation>
        </message>
        <message>
            <source>productive leap: ring</source>
            <translation>saut productif : anneau</translation>
        </message>
        <message>
            <source>profile, criterion or evidence is empty</source>
            <translation>profile, criterion ou evidence est vide</translation>
        </message>
        <message>
            <source>programmes: {told}</source>
            <translation>programmes : {told}</translation>
        </message>
        <message>
            <source>projected at this pace: {value} ha</source>
            <translation>projeté à ce rythme : {value} ha</translation>
        </message>
        <message>
            <source>proven</source>
            <translation>prouvé</translation>
        </message>
        <message>
            <source>proven optimal</source>
            <translation>optimum prouvé</translation>
        </message>
        <message>
            <source>proximity_threshold: received {value}; expected a number above 0, at most 1.</source>
            <translation>proximity_threshold : reçu {value} ; attendu un nombre au-dessus de 0, au plus 1.</translation>
        </message>
        <message>
            <source>psycopg2 is not installed; it speaks with PostgreSQL. QGIS's own packages bring it (Debian, Ubuntu: python3-psycopg2; elsewhere: python3 -m pip install --user psycopg2-binary).</source>
            <translation>psycopg2 n'est pas installé ; il dialogue avec PostgreSQL. Les paquets de QGIS l'apportent (Debian, Ubuntu : python3-psycopg2 ; ailleurs : python3 -m pip install --user psycopg2-binary).</translation>
        </message>
        <message>
            <source>raise floors</source>
            <translation>monter en étages</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>rang</translation>
        </message>
        <message>
            <source>rank {rank} of {count}</source>
            <translation>rang {rank} sur {count}</translation>
        </message>
        <message>
            <source>read and compute tables</source>
            <translation>lire et calculer des tables</translation>
        </message>
        <message>
            <source>read as unknown</source>
            <translation>lu comme inconnu</translation>
        </message>
        <message>
            <source>read national stock files</source>
            <translation>lire les fichiers stock nationaux</translation>
        </message>
        <message>
            <source>read rasters</source>
            <translation>lire les images matricielles</translation>
        </message>
        <message>
            <source>read what the schema holds</source>
            <translation>lire ce que contient le schéma</translation>
        </message>
        <message>
            <source>recycle</source>
            <translation>recycler</translation>
        </message>
        <message>
            <source>recycle: reuse empty ground and buildings</source>
            <translation>recycler : réemployer sols et bâtiments vides</translation>
        </message>
        <message>
            <source>region</source>
            <translation>région</translation>
        </message>
        <message>
            <source>renaturation without proof</source>
            <translation>renaturation sans preuve</translation>
        </message>
        <message>
            <source>repaired</source>
            <translation>réparé</translation>
        </message>
        <message>
            <source>required column, absent from the file</source>
            <translation>colonne obligatoire, absente du fichier</translation>
        </message>
        <message>
            <source>required column, empty in every row</source>
            <translation>colonne obligatoire, vide sur toutes les lignes</translation>
        </message>
        <message>
            <source>required, and empty</source>
            <translation>obligatoire, et vide</translation>
        </message>
        <message>
            <source>resilience score (%)</source>
            <translation>score de résilience (%)</translation>
        </message>
        <message>
            <source>resilience score: strong products and leaps, in percent of the products of world trade</source>
            <translation>score de résilience : produits forts et sauts, en pourcentage des produits du commerce mondial</translation>
        </message>
        <message>
            <source>resilient in the study: from {bound}%</source>
            <translation>résilient selon l’étude : à partir de {bound} %</translation>
        </message>
        <message>
            <source>resilient in the study: two thirds</source>
            <translation>résilient selon l’étude : deux tiers</translation>
        </message>
        <message>
            <source>ressort_family_score: received {family}; expected f01 to f19.</source>
            <translation>ressort_family_score : reçu {family} ; attendu de f01 à f19.</translation>
        </message>
        <message>
            <source>reuse empty ground and buildings</source>
            <translation>réemployer terrains et bâtiments vides</translation>
        </message>
        <message>
            <source>row</source>
            <translation>ligne</translation>
        </message>
        <message>
            <source>row of totals</source>
            <translation>ligne de totaux</translation>
        </message>
        <message>
            <source>rows kept</source>
            <translation>lignes gardées</translation>
        </message>
        <message>
            <source>rows read</source>
            <translation>lignes lues</translation>
        </message>
        <message>
            <source>run this algorithm</source>
            <translation>lancer ce traitement</translation>
        </message>
        <message>
            <source>save the metadata</source>
            <translation>enregistrer les métadonnées</translation>
        </message>
        <message>
            <source>save the project</source>
            <translation>enregistrer le projet</translation>
        </message>
        <message>
            <source>scipy is not installed: greedy and swaps, with a bound, in place of the exact model.</source>
            <translation>scipy n'est pas installé : méthode gloutonne et échanges, avec une borne, à la place du modèle exact.</translation>
        </message>
        <message>
            <source>scipy is not installed: the sets of units are good ones, not proven the best.</source>
            <translation>scipy n'est pas installé : les ensembles d'unités sont bons, sans preuve qu'ils soient les meilleurs.</translation>
        </message>
        <message>
            <source>scipy is not installed; it finds the best plan and proves it. Install: sudo apt install python3-scipy (on Windows, python3-scipy in the OSGeo4W set-up).</source>
            <translation>scipy n'est pas installé ; il trouve le meilleur plan et le prouve. Installer : sudo apt install python3-scipy (sous Windows, python3-scipy dans l'installeur OSGeo4W).</translation>
        </message>
        <message>
            <source>scipy is not installed; it is needed to solve allocation problems. Install: sudo apt install python3-scipy (Debian), or the package python3-scipy of your system.</source>
            <translation>scipy n'est pas installé ; il sert à résoudre les problèmes d'affectation. Installez : sudo apt install python3-scipy (Debian), ou le paquet python3-scipy de votre système.</translation>
        </message>
        <message>
            <source>score</source>
            <translation>score</translation>
        </message>
        <message>
            <source>score after</source>
            <translation>score après</translation>
        </message>
        <message>
            <source>score before</source>
            <translation>score avant</translation>
        </message>
        <message>
            <source>score now</source>
            <translation>score actuel</translation>
        </message>
        <message>
            <source>scored territories</source>
            <translation>territoires notés</translation>
        </message>
        <message>
            <source>seconds since 1970 in place of a year</source>
            <translation>secondes depuis 1970 à la place d'une année</translation>
        </message>
        <message>
            <source>secret or empty figure</source>
            <translation>chiffre secret ou vide</translation>
        </message>
        <message>
            <source>share of all weightings in which it is among the first</source>
            <translation>part des pondérations où il est parmi les premiers</translation>
        </message>
        <message>
            <source>shrinkage: received {value}; expected a number of establishments, 0 or more.</source>
            <translation>shrinkage : reçu {value} ; attendu un nombre d'établissements, au moins 0.</translation>
        </message>
        <message>
            <source>site of the sheet</source>
            <translation>site de la fiche</translation>
        </message>
        <message>
            <source>sites</source>
            <translation>sites</translation>
        </message>
        <message>
            <source>solve allocation problems and follow roads</source>
            <translation>résoudre les problèmes d'affectation et suivre les voies</translation>
        </message>
        <message>
            <source>source=weight, parted by semicolons: staff=2; exports=1; turnover=1. Only their ratios matter. Left empty: those that come with Ressort (source_weights.csv): staff 0.4, exports 0.4, turnover 0.2.</source>
            <translation>source=poids, séparés par des points-virgules : staff=2; exports=1; turnover=1. Seuls leurs rapports comptent. Si rien n'est écrit : ceux fournis avec Ressort (source_weights.csv) : staff 0,4, exports 0,4, turnover 0,2.</translation>
        </message>
        <message>
            <source>spared by the chosen sites against greenfield, for the same floors; making the ground ready: {cost}</source>
            <translation>épargnés par les sites choisis face à l'extension, à planchers égaux ; préparation du terrain : {cost}</translation>
        </message>
        <message>
            <source>speak with PostgreSQL</source>
            <translation>dialoguer avec PostgreSQL</translation>
        </message>
        <message>
            <source>square metres</source>
            <translation>mètres carrés</translation>
        </message>
        <message>
            <source>staff by class of activity, 2018</source>
            <translation>les effectifs par classe d'activité, 2018</translation>
        </message>
        <message>
            <source>staff {share:.0%}</source>
            <translation>effectifs {share:.0%}</translation>
        </message>
        <message>
            <source>stands already</source>
            <translation>existe déjà</translation>
        </message>
        <message>
            <source>straight line</source>
            <translation>à vol d'oiseau</translation>
        </message>
        <message>
            <source>straight line x 1.3</source>
            <translation>à vol d'oiseau x 1,3</translation>
        </message>
        <message>
            <source>strong product: full colour</source>
            <translation>produit fort : pleine couleur</translation>
        </message>
        <message>
            <source>strong products (dark), with productive leaps (light)</source>
            <translation>produits forts (foncé), avec les sauts productifs (clair)</translation>
        </message>
        <message>
            <source>strong, leap, gap, or unknown (masked)</source>
            <translation>strong (fort), leap (saut), gap (manque) ou unknown (inconnu, secret)</translation>
        </message>
        <message>
            <source>strongest on average: {name}</source>
            <translation>le plus fort en moyenne : {name}</translation>
        </message>
        <message>
            <source>suitable</source>
            <translation>adapté</translation>
        </message>
        <message>
            <source>table of land take by commune</source>
            <translation>table de la consommation d'espaces par commune</translation>
        </message>
        <message>
            <source>territories that densify / are mixed / recycle; {count} without enough data</source>
            <translation>territoires qui densifient / mixtes / qui recyclent ; {count} sans données suffisantes</translation>
        </message>
        <message>
            <source>territory</source>
            <translation>territoire</translation>
        </message>
        <message>
            <source>territory not scored</source>
            <translation>territoire non noté</translation>
        </message>
        <message>
            <source>territory of the sheet</source>
            <translation>territoire de la fiche</translation>
        </message>
        <message>
            <source>territory, activity (CPF class), exports and imports in euros, masked, low and high of the exports, nomenclature; for the nation product (HS 1992 heading) in place of territory. Empty is secret, not zero.</source>
            <translation>territory, activity (classe CPF), exports et imports en euros, masked, low et high des exportations, nomenclature ; pour la France, product (position SH 1992) au lieu de territory. Une case vide est secrète, pas nulle.</translation>
        </message>
        <message>
            <source>territory, activity (NAF rev. 2 class), value, masked, low, high, staff, establishments, nomenclature: ready for the Resilience index. An empty value is secret, not zero.</source>
            <translation>territory, activity (classe NAF rév. 2), value, masked, low, high, staff, establishments, nomenclature : prête pour l'indice de résilience. Une valeur vide est secrète, pas nulle.</translation>
        </message>
        <message>
            <source>territory, activity, value, masked, low, high: an activity table for every other algorithm.</source>
            <translation>territory, activity, value, masked, low, high : une table d'activité pour tous les autres traitements.</translation>
        </message>
        <message>
            <source>the activity</source>
            <translation>l'activité</translation>
        </message>
        <message>
            <source>the best next arrival each time</source>
            <translation>la meilleure arrivée suivante à chaque fois</translation>
        </message>
        <message>
            <source>the best set, for {name}</source>
            <translation>le meilleur ensemble, pour {name}</translation>
        </message>
        <message>
            <source>the connection is not complete</source>
            <translation>la connexion est incomplète</translation>
        </message>
        <message>
            <source>the folder {folder} does not exist</source>
            <translation>le dossier {folder} n'existe pas</translation>
        </message>
        <message>
            <source>the given table of pairs weighed by Ressort</source>
            <translation>table de correspondance fournie et pondérée par Ressort</translation>
        </message>
        <message>
            <source>the identifier names another commune than comm_insee</source>
            <translation>l'identifiant nomme une autre commune que comm_insee</translation>
        </message>
        <message>
            <source>the most that any choice could gain</source>
            <translation>le plus que tout choix pourrait gagner</translation>
        </message>
        <message>
            <source>the most that one unit adds: {unit}, {name}</source>
            <translation>le plus qu'une unité ajoute : {unit}, {name}</translation>
        </message>
        <message>
            <source>the nation</source>
            <translation>le pays</translation>
        </message>
        <message>
            <source>the plan</source>
            <translation>le plan</translation>
        </message>
        <message>
            <source>the point lies outside its commune by more than 2 km</source>
            <translation>le point est à plus de 2 km de sa commune</translation>
        </message>
        <message>
            <source>the same entry stands there twice</source>
            <translation>la même écriture figure deux fois</translation>
        </message>
        <message>
            <source>the same ground as another record: count it once</source>
            <translation>même sol qu'une autre fiche : à compter une fois</translation>
        </message>
        <message>
            <source>the same identifier stands in several rows</source>
            <translation>le même identifiant figure sur plusieurs lignes</translation>
        </message>
        <message>
            <source>the server answered with a web page in place of the file</source>
            <translation>le serveur a répondu par une page web à la place du fichier</translation>
        </message>
        <message>
            <source>the table</source>
            <translation>la table</translation>
        </message>
        <message>
            <source>the territory</source>
            <translation>le territoire</translation>
        </message>
        <message>
            <source>the value</source>
            <translation>la valeur</translation>
        </message>
        <message>
            <source>the weight must be a number, 0 or more</source>
            <translation>le poids doit être un nombre, 0 ou plus</translation>
        </message>
        <message>
            <source>the world</source>
            <translation>le monde</translation>
        </message>
        <message>
            <source>thresholds of the study</source>
            <translation>seuils de l’étude</translation>
        </message>
        <message>
            <source>to check: {rule}</source>
            <translation>à vérifier : {rule}</translation>
        </message>
        <message>
            <source>to see on the spot, in no open file: floor load, clear height, freight lift, yard and ramp, noise and smoke limits of the lease</source>
            <translation>à voir sur place, dans aucun fichier ouvert : charge au sol, hauteur libre, monte-charge, cour et rampe, limites de bruit et de fumée du bail</translation>
        </message>
        <message>
            <source>to survey</source>
            <translation>à étudier</translation>
        </message>
        <message>
            <source>to survey: too little is known</source>
            <translation>à visiter : trop peu d’éléments connus</translation>
        </message>
        <message>
            <source>total of a territory</source>
            <translation>total d'un territoire</translation>
        </message>
        <message>
            <source>turnover {share:.0%}</source>
            <translation>chiffre d'affaires {share:.0%}</translation>
        </message>
        <message>
            <source>under {bound}{unit}</source>
            <translation>moins de {bound}{unit}</translation>
        </message>
        <message>
            <source>unions compared</source>
            <translation>unions comparées</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>unité</translation>
        </message>
        <message>
            <source>unit of the file</source>
            <translation>unité du fichier</translation>
        </message>
        <message>
            <source>unit: received {value}; expected m2 or ha.</source>
            <translation>unité : reçu {value} ; m2 ou ha attendu.</translation>
        </message>
        <message>
            <source>units in the catalogue</source>
            <translation>unités du catalogue</translation>
        </message>
        <message>
            <source>units of the best sets that found a site</source>
            <translation>unités des meilleurs ensembles ont trouvé un site</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>inconnu</translation>
        </message>
        <message>
            <source>unknown activity code</source>
            <translation>code d'activité inconnu</translation>
        </message>
        <message>
            <source>unknown code</source>
            <translation>code inconnu</translation>
        </message>
        <message>
            <source>unknown shape; known: trapezoid, rising, falling, categories, identity</source>
            <translation>forme inconnue ; connues : trapezoid, rising, falling, categories, identity</translation>
        </message>
        <message>
            <source>unknown size band</source>
            <translation>tranche d'effectifs inconnue</translation>
        </message>
        <message>
            <source>unknown territory</source>
            <translation>territoire inconnu</translation>
        </message>
        <message>
            <source>unknown unit</source>
            <translation>unité inconnue</translation>
        </message>
        <message>
            <source>updated before it was identified</source>
            <translation>mis à jour avant d'être identifié</translation>
        </message>
        <message>
            <source>used: {value} ha</source>
            <translation>utilisé : {value} ha</translation>
        </message>
        <message>
            <source>values parted by a comma, not by |</source>
            <translation>valeurs séparées par une virgule et non par |</translation>
        </message>
        <message>
            <source>vulnerable products</source>
            <translation>produits vulnérables</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>avertissement</translation>
        </message>
        <message>
            <source>weak</source>
            <translation>peu adapté</translation>
        </message>
        <message>
            <source>weakest on average: {name}</source>
            <translation>le plus faible en moyenne : {name}</translation>
        </message>
        <message>
            <source>what any makes</source>
            <translation>ce que fait l'un ou l'autre</translation>
        </message>
        <message>
            <source>without a code</source>
            <translation>sans code</translation>
        </message>
        <message>
            <source>without a territory</source>
            <translation>sans territoire</translation>
        </message>
        <message>
            <source>worst case</source>
            <translation>pire cas</translation>
        </message>
        <message>
            <source>worth; beside each dot, the number of sites</source>
            <translation>valeur ; près de chaque point, le nombre de sites</translation>
        </message>
        <message>
            <source>write down what was saved</source>
            <translation>noter ce qui a été enregistré</translation>
        </message>
        <message>
            <source>write in layer_styles, where QGIS keeps styles</source>
            <translation>écrire dans layer_styles, où QGIS garde les styles</translation>
        </message>
        <message>
            <source>write in the schema</source>
            <translation>écrire dans le schéma</translation>
        </message>
        <message>
            <source>year kept</source>
            <translation>année gardée</translation>
        </message>
        <message>
            <source>years in the file</source>
            <translation>années dans le fichier</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>z = sign x (figure - median) / (1.4826 x median absolute deviation), cut at 3. The interval of the probability puts each unknown indicator at -1, then at +1.</source>
            <translation>z = signe x (valeur - médiane) / (1,4826 x écart absolu médian), borné à 3. L'intervalle de la probabilité place chaque indicateur inconnu à -1, puis à +1.</translation>
        </message>
        <message>
            <source>zone_urba or secteur_cc of the Géoportail de l’urbanisme: typezone, formdomi or destdomi.</source>
            <translation>zone_urba ou secteur_cc du Géoportail de l'urbanisme : typezone, formdomi ou destdomi.</translation>
        </message>
        <message>
            <source>{amount} thousand EUR</source>
            <translation>{amount} k€</translation>
        </message>
        <message>
            <source>{area} ha</source>
            <translation>{area} ha</translation>
        </message>
        <message>
            <source>{area} ha of the pieces lie outside all territories: counted in none.</source>
            <translation>{area} ha des objets sont hors de tout territoire : comptés dans aucun.</translation>
        </message>
        <message>
            <source>{before}; {after}</source>
            <translation>{before} ; {after}</translation>
        </message>
        <message>
            <source>{bound}{unit} and over</source>
            <translation>{bound}{unit} et plus</translation>
        </message>
        <message>
            <source>{column}: {count} values are neither yes nor no ({values}): counted as unknown.</source>
            <translation>{column} : {count} valeurs ne sont ni oui ni non ({values}) : comptées comme inconnues.</translation>
        </message>
        <message>
            <source>{column}: {count} values below 0, the first {value}: counted as unknown.</source>
            <translation>{column} : {count} valeurs inférieures à 0, la première étant {value} : comptées comme inconnues.</translation>
        </message>
        <message>
            <source>{column}: {count} values off the list ({values}): counted as unknown.</source>
            <translation>{column} : {count} valeurs hors liste ({values}) : comptées comme inconnues.</translation>
        </message>
        <message>
            <source>{count} RCA are empty: unknown, not 0.</source>
            <translation>{count} ACR sont vides : inconnus, et non nuls.</translation>
        </message>
        <message>
            <source>{count} SIRET are no numbers, as a spreadsheet writes them (3,00E+13): they stay empty.</source>
            <translation>{count} SIRET ne sont pas des nombres, comme un tableur les écrit (3,00E+13) : ils restent vides.</translation>
        </message>
        <message>
            <source>{count} activity codes are unknown ({codes}): {share:.1%} of the activity, left out.</source>
            <translation>{count} codes d'activité sont inconnus ({codes}) : {share:.1%} de l'activité, laissés de côté.</translation>
        </message>
        <message>
            <source>{count} activity codes had lost their leading zero ({codes}): restored.</source>
            <translation>{count} codes d'activité avaient perdu leur zéro initial ({codes}) : rétabli.</translation>
        </message>
        <message>
            <source>{count} arrondissements of Paris, Lyon and Marseille were counted in their city.</source>
            <translation>{count} arrondissements de Paris, Lyon et Marseille ont été comptés dans leur ville.</translation>
        </message>
        <message>
            <source>{count} cells of {all} are masked: they lie between 0 and what the published totals of their territory and division leave ({open} have no published total).</source>
            <translation>{count} cases sur {all} sont couvertes par le secret statistique : elles se trouvent entre 0 et ce que laissent les totaux publiés de leur territoire et de leur division ({open} n'ont pas de total publié).</translation>
        </message>
        <message>
            <source>{count} cells that name persons or say how to reach them are left out of every result.</source>
            <translation>{count} cellules qui nomment des personnes ou disent comment les joindre sont absentes de tout résultat.</translation>
        </message>
        <message>
            <source>{count} classes of goods have no activity anywhere ({codes}): what they make counts as not made.</source>
            <translation>{count} classes de biens n'ont d'activité nulle part ({codes}) : ce qu'elles font compte comme non produit.</translation>
        </message>
        <message>
            <source>{count} classes of goods have no staff anywhere ({codes}): their place was taken from customs exports.</source>
            <translation>{count} classes de biens n'ont d'effectifs nulle part ({codes}) : leur place a été prise dans les exportations des douanes.</translation>
        </message>
        <message>
            <source>{count} codes are no commune of the layer, of any year ({codes}): left out.</source>
            <translation>{count} codes ne sont des communes de la couche en aucune année ({codes}) : laissés de côté.</translation>
        </message>
        <message>
            <source>{count} communes merged since then ({codes}) were counted in the one that holds them.</source>
            <translation>{count} communes fusionnées depuis ({codes}) ont été comptées dans celle qui les contient.</translation>
        </message>
        <message>
            <source>{count} communes restored since then ({codes}) were counted in the one that held them.</source>
            <translation>{count} communes rétablies depuis ({codes}) ont été comptées dans celle qui les contenait.</translation>
        </message>
        <message>
            <source>{count} demand points are within reach of no site ({labels}). Widen the radius, or leave them out.</source>
            <translation>{count} points de demande ne sont à portée d'aucun site ({labels}). Élargissez le rayon, ou écartez-les.</translation>
        </message>
        <message>
            <source>{count} entries are not counted, or not whole ({sites}): {reason}.</source>
            <translation>{count} écritures ne sont pas comptées, ou pas en entier ({sites}) : {reason}.</translation>
        </message>
        <message>
            <source>{count} establishments have a code of NAF 2025, brought to NAF rev. 2 by: {origin}. {share:.1%} of their figures come from codes of several classes, shared out by weight; low and high: what is sure, what is possible.</source>
            <translation>{count} établissements ont un code de la NAF 2025, ramené à la NAF rév. 2 par : {origin}. {share:.1%} de leurs chiffres viennent de codes qui recouvrent plusieurs classes, répartis selon des poids ; low et high donnent ce qui est sûr et ce qui est possible.</translation>
        </message>
        <message>
            <source>{count} establishments have a code of NAF 2025: each in its likeliest class; {open} may be of another.</source>
            <translation>{count} établissements ont un code de la NAF 2025 : chacun est rangé dans sa classe la plus probable ; {open} peuvent relever d'une autre.</translation>
        </message>
        <message>
            <source>{count} establishments have no coordinates (partial diffusion, or none in the file): they are in the table, not on the map.</source>
            <translation>{count} établissements n'ont pas de coordonnées (diffusion partielle, ou absentes du fichier) : ils sont dans la table, pas sur la carte.</translation>
        </message>
        <message>
            <source>{count} establishments have no size band or are no employers: they count for no staff.</source>
            <translation>{count} établissements n'ont pas de tranche d'effectifs ou n'emploient personne : ils ne comptent aucun salarié.</translation>
        </message>
        <message>
            <source>{count} establishments whose class makes no goods are left out.</source>
            <translation>{count} établissements dont la classe ne produit pas de biens sont écartés.</translation>
        </message>
        <message>
            <source>{count} establishments with partial diffusion are counted with the others.</source>
            <translation>{count} établissements en diffusion partielle sont comptés avec les autres.</translation>
        </message>
        <message>
            <source>{count} figures have a code of NAF 2025, brought to NAF rev. 2 by INSEE's table weighed by Ressort: {share:.1%} of their sum comes from codes of several classes.</source>
            <translation>{count} chiffres ont un code de la NAF 2025, ramené à la NAF rév. 2 par la table de l'INSEE pondérée par Ressort : {share:.1%} de leur somme viennent de codes qui recouvrent plusieurs classes.</translation>
        </message>
        <message>
            <source>{count} figures of the activity are masked: they lie between what is seen of them and what their upper end leaves; {endless} have no upper end: other figures are judged as if these held nothing more. score_low and score_high follow from it, for visible figures too, since what hides counts in sums.</source>
            <translation>{count} chiffres de l'activité sont couverts par le secret statistique : ils se trouvent entre ce que l'on en voit et ce que laisse leur borne haute ; {endless} n'ont pas de borne haute : les autres chiffres sont jugés comme si ceux-là ne contenaient rien de plus. score_low et score_high en découlent, pour les chiffres visibles aussi, puisque ce qui est caché compte dans les totaux.</translation>
        </message>
        <message>
            <source>{count} hotels stand already; they serve and are not counted.</source>
            <translation>{count} hôtels existent déjà ; ils servent et ne sont pas comptés.</translation>
        </message>
        <message>
            <source>{count} imported codes are no product that is counted ({labels}): {share:.1%} of the imports.</source>
            <translation>{count} codes importés ne sont pas des produits comptés ({labels}) : {share:.1%} des importations.</translation>
        </message>
        <message>
            <source>{count} in the list</source>
            <translation>{count} dans la liste</translation>
        </message>
        <message>
            <source>{count} of the sites that serve a scenario have no known floors: theirs are assumed, as a share of their ground.</source>
            <translation>{count} des sites servant un scénario n'ont pas de planchers connus : les leurs sont supposés, en part de leur terrain.</translation>
        </message>
        <message>
            <source>{count} of {rows} records are former activities that nobody checked on the ground.</source>
            <translation>{count} fiches sur {rows} sont d'anciennes activités que personne n'a vérifiées sur le terrain.</translation>
        </message>
        <message>
            <source>{count} of {total} sites are excluded; they keep their score and have no rank.</source>
            <translation>{count} sites sur {total} sont exclus ; ils gardent leur note et n'ont pas de rang.</translation>
        </message>
        <message>
            <source>{count} of {total} sites are known by a point: shares of their area are to be checked, and exclude nobody.</source>
            <translation>{count} sites sur {total} sont connus par un point : les parts de leur surface sont à vérifier, et n'excluent personne.</translation>
        </message>
        <message>
            <source>{count} of {total} sites are too little known for a score; they come last, by their best case.</source>
            <translation>{count} sites sur {total} sont trop peu connus pour une note ; ils viennent en dernier, selon leur meilleur cas.</translation>
        </message>
        <message>
            <source>{count} overrides lift nothing ({overrides}): no such site, or the rule does not apply.</source>
            <translation>{count} dérogations ne lèvent rien ({overrides}) : site absent, ou règle qui ne s'applique pas.</translation>
        </message>
        <message>
            <source>{count} plots lie on brownfields of the inventory: they count once, as brownfields.</source>
            <translation>{count} terrains sont sur des friches de l'inventaire : ils comptent une fois, comme friches.</translation>
        </message>
        <message>
            <source>{count} plots name a business park that is not in the file ({parks}).</source>
            <translation>{count} terrains nomment un site économique absent du fichier ({parks}).</translation>
        </message>
        <message>
            <source>{count} product codes are not in the product space ({codes}): they have no neighbour.</source>
            <translation>{count} codes de produits ne sont pas dans l’espace produit ({codes}) : ils n’ont pas de voisin.</translation>
        </message>
        <message>
            <source>{count} product codes are not of HS {revision} ({codes}; {share:.1%} of the value): left out.</source>
            <translation>{count} codes de produit ne sont pas du SH {revision} ({codes} ; {share:.1%} de la valeur) : laissés de côté.</translation>
        </message>
        <message>
            <source>{count} product codes had lost their leading zero ({codes}): restored.</source>
            <translation>{count} codes de produit avaient perdu leur zéro initial ({codes}) : rétabli.</translation>
        </message>
        <message>
            <source>{count} productive leaps</source>
            <translation>{count} sauts productifs</translation>
        </message>
        <message>
            <source>{count} products</source>
            <translation>{count} produits</translation>
        </message>
        <message>
            <source>{count} records lie on the ground of another one: they count once.</source>
            <translation>{count} fiches sont sur le sol d'une autre : elles comptent une fois.</translation>
        </message>
        <message>
            <source>{count} rows have a code of NAF 2025, brought to NAF rev. 2 by: {origin}. {share:.1%} of their figures come from codes of several classes, shared out by weight; low and high: what is sure, what is possible.</source>
            <translation>{count} lignes ont un code de la NAF 2025, ramené à la NAF rév. 2 par : {origin}. {share:.1%} de leurs chiffres viennent de codes qui recouvrent plusieurs classes, répartis selon des poids ; low et high donnent ce qui est sûr et ce qui est possible.</translation>
        </message>
        <message>
            <source>{count} rows left out, {reason} ({share:.1%} of the value): the first is row {row}.</source>
            <translation>{count} lignes laissées de côté, {reason} ({share:.1%} de la valeur) : la première est la ligne {row}.</translation>
        </message>
        <message>
            <source>{count} rows left out, {reason}: the first is row {row}.</source>
            <translation>{count} lignes écartées, {reason} : la première est la ligne {row}.</translation>
        </message>
        <message>
            <source>{count} rows of the file cannot be read ({reason}): none of them is on the map.</source>
            <translation>{count} lignes du fichier ne peuvent être lues ({reason}) : aucune n'est sur la carte.</translation>
        </message>
        <message>
            <source>{count} rows of the membership table are empty or repeated: left out.</source>
            <translation>{count} lignes de la table d'appartenance sont vides ou répétées : laissées de côté.</translation>
        </message>
        <message>
            <source>{count} rows repeat a country and a product: their values were added up.</source>
            <translation>{count} lignes répètent un pays et un produit : leurs valeurs ont été additionnées.</translation>
        </message>
        <message>
            <source>{count} rows repeat a territory and a code: their values were added up.</source>
            <translation>{count} lignes répètent un territoire et un code : leurs valeurs ont été additionnées.</translation>
        </message>
        <message>
            <source>{count} rows share their site_id with another ({ids}): each is kept and scored apart.</source>
            <translation>{count} lignes partagent leur site_id avec une autre ({ids}) : chacune est gardée et notée à part.</translation>
        </message>
        <message>
            <source>{count} sites</source>
            <translation>{count} sites</translation>
        </message>
        <message>
            <source>{count} sites without {column} are left out, since a limit needs it ({sites}).</source>
            <translation>{count} sites sans {column} sont écartés, puisqu'une limite le demande ({sites}).</translation>
        </message>
        <message>
            <source>{count} strong products</source>
            <translation>{count} produits forts</translation>
        </message>
        <message>
            <source>{count} territories have more exempt land take than measured ({codes}): check these entries.</source>
            <translation>{count} territoires ont plus de consommation exemptée que mesurée ({codes}) : vérifiez ces écritures.</translation>
        </message>
        <message>
            <source>{count} territories have no activity in the table ({codes}): their score is left empty, not 0.</source>
            <translation>{count} territoires n'ont aucune activité dans la table ({codes}) : leur score reste vide, et non 0.</translation>
        </message>
        <message>
            <source>{count} territories have no path: fewer than 5,000 inhabitants, or too little known.</source>
            <translation>Sans voie : {count} (moins de 5 000 habitants, ou trop peu de données).</translation>
        </message>
        <message>
            <source>{count} territories of the table are not in the layer ({codes}): {share:.1%} of the activity, kept in the base of the quotient.</source>
            <translation>{count} territoires de la table ne sont pas dans la couche ({codes}) : {share:.1%} de l'activité, gardés dans la base du quotient.</translation>
        </message>
        <message>
            <source>{count} territories of {name} are not in every source ({codes}): the sources that lack them count as nothing there.</source>
            <translation>{count} territoires de {name} ne sont pas dans toutes les sources ({codes}) : les sources où ils manquent y comptent pour rien.</translation>
        </message>
        <message>
            <source>{count} territories under {limit} inhabitants have no path ({codes}).</source>
            <translation>{count} territoires de moins de {limit} habitants n'ont pas de voie ({codes}).</translation>
        </message>
        <message>
            <source>{count} territory codes had lost their leading zero ({codes}): restored.</source>
            <translation>{count} codes de territoire avaient perdu leur zéro initial ({codes}) : rétabli.</translation>
        </message>
        <message>
            <source>{count} values are secret: they stay unknown, not zero.</source>
            <translation>{count} valeurs sont secrètes : elles restent inconnues, pas nulles.</translation>
        </message>
        <message>
            <source>{count} years of world trade ({years}) teach the product space ({mode}); scores are compared with the world of {latest}.</source>
            <translation>{count} années de commerce mondial ({years}) enseignent l’espace produit ({mode}) ; les scores se comparent au monde de {latest}.</translation>
        </message>
        <message>
            <source>{count}: {names}</source>
            <translation>{count} : {names}</translation>
        </message>
        <message>
            <source>{date}, Ressort {version}: {command}</source>
            <translation>{date}, Ressort {version} : {command}</translation>
        </message>
        <message>
            <source>{engine} could not count {table}: {reason}.</source>
            <translation>{engine} n'a pas pu compter {table} : {reason}.</translation>
        </message>
        <message>
            <source>{errors} errors, {warnings} warnings in {n} sites.</source>
            <translation>{errors} erreurs, {warnings} avertissements dans {n} sites.</translation>
        </message>
        <message>
            <source>{family}: no figure</source>
            <translation>{family} : pas de chiffre</translation>
        </message>
        <message>
            <source>{family}: {value}</source>
            <translation>{family} : {value}</translation>
        </message>
        <message>
            <source>{figure} M EUR</source>
            <translation>{figure} M€</translation>
        </message>
        <message>
            <source>{figure}%</source>
            <translation>{figure} %</translation>
        </message>
        <message>
            <source>{file}: its sources could not be kept with it ({detail}).</source>
            <translation>{file} : ses sources n'ont pas pu être gardées avec lui ({detail}).</translation>
        </message>
        <message>
            <source>{heading}: {text}</source>
            <translation>{heading} : {text}</translation>
        </message>
        <message>
            <source>{host}: access refused (error {status}). An authentication may be needed.</source>
            <translation>{host} : accès refusé (erreur {status}). Une authentification est peut-être nécessaire.</translation>
        </message>
        <message>
            <source>{host}: cut after {got} of {whole} bytes. {kept}</source>
            <translation>{host} : coupé après {got} octets sur {whole}. {kept}</translation>
        </message>
        <message>
            <source>{host}: no secure connection ({message}). Check the date of this computer and the certificates in QGIS, Settings, Options, Authentication.</source>
            <translation>{host} : pas de connexion sécurisée ({message}). Vérifiez la date de cet ordinateur et les certificats dans QGIS, Préférences, Options, Authentification.</translation>
        </message>
        <message>
            <source>{host}: the file is no longer there (error {status}).</source>
            <translation>{host} : le fichier n'est plus là (erreur {status}).</translation>
        </message>
        <message>
            <source>{host}: the server answered with error {status}.</source>
            <translation>{host} : le serveur a répondu par l'erreur {status}.</translation>
        </message>
        <message>
            <source>{host}: too many redirections, or one to a less secure address.</source>
            <translation>{host} : trop de redirections, ou une vers une adresse moins sûre.</translation>
        </message>
        <message>
            <source>{host}: {message}.</source>
            <translation>{host} : {message}.</translation>
        </message>
        <message>
            <source>{label}: received "{value}", which is no number. Write it with a point: 1.5.</source>
            <translation>{label} : reçu « {value} », qui n'est pas un nombre. Écrivez-le avec un point : 1.5.</translation>
        </message>
        <message>
            <source>{label}: received {value}; expected a number from {least} to {most}.</source>
            <translation>{label} : reçu {value} ; attendu un nombre de {least} à {most}.</translation>
        </message>
        <message>
            <source>{label}: received {value}; expected {least} or more.</source>
            <translation>{label} : reçu {value} ; attendu {least} ou plus.</translation>
        </message>
        <message>
            <source>{label}: the folder {folder} does not exist.</source>
            <translation>{label} : le dossier {folder} n'existe pas.</translation>
        </message>
        <message>
            <source>{label}: {labels} is not among those that were scored.</source>
            <translation>{label} : {labels} n'est pas parmi ceux qui ont un score.</translation>
        </message>
        <message>
            <source>{label}: {path} is a folder. Give the file in it that is to be read.</source>
            <translation>{label} : {path} est un dossier. Donnez le fichier à lire qu'il contient.</translation>
        </message>
        <message>
            <source>{label}: {path} is neither .ods nor .xlsx.</source>
            <translation>{label} : {path} n'est ni .ods ni .xlsx.</translation>
        </message>
        <message>
            <source>{label}: {path} should end with {endings}.</source>
            <translation>{label} : {path} devrait se terminer par {endings}.</translation>
        </message>
        <message>
            <source>{layers} would all become the table {table}. Rename them.</source>
            <translation>{layers} deviendraient toutes la table {table}. Renommez-les.</translation>
        </message>
        <message>
            <source>{layer} cannot be read: repair its source first.</source>
            <translation>{layer} ne peut pas être lue : réparez d'abord sa source.</translation>
        </message>
        <message>
            <source>{layer}: a business park, the plan is not known</source>
            <translation>{layer} : une zone d'activités, le plan n'est pas connu</translation>
        </message>
        <message>
            <source>{layer}: a column cannot be called {names}, which the table needs for itself. Rename it.</source>
            <translation>{layer} : une colonne ne peut pas s'appeler {names}, dont la table a besoin pour elle-même. Renommez-la.</translation>
        </message>
        <message>
            <source>{layer}: footprint times floors</source>
            <translation>{layer} : emprise fois étages</translation>
        </message>
        <message>
            <source>{layer}: it has no reference system. Set it.</source>
            <translation>{layer} : pas de système de coordonnées. Définissez-le.</translation>
        </message>
        <message>
            <source>{layer}: its style cannot be read: {detail}</source>
            <translation>{layer} : son style ne peut pas être lu : {detail}</translation>
        </message>
        <message>
            <source>{layer}: no letter of its name can stand in that of a table. Rename it.</source>
            <translation>{layer} : aucune lettre de son nom ne peut figurer dans celui d'une table. Renommez-la.</translation>
        </message>
        <message>
            <source>{layer}: no reference system that a database knows. Set it in the layer properties, or reproject the layer.</source>
            <translation>{layer} : aucun système de référence connu d'une base de données. Indiquez-le dans les propriétés de la couche, ou reprojetez-la.</translation>
        </message>
        <message>
            <source>{layer}: no way by road for {n} sites; their distance is the straight line times {factor}.</source>
            <translation>{layer} : aucun trajet par la route pour {n} sites ; leur distance est le vol d'oiseau multiplié par {factor}.</translation>
        </message>
        <message>
            <source>{layer}: none of its columns has a known name; it was left aside.</source>
            <translation>{layer} : aucune de ses colonnes n'a un nom connu ; elle a été laissée de côté.</translation>
        </message>
        <message>
            <source>{layer}: the database does not know its reference system (number {srid}). Nothing was changed. Reproject the layer first, to Lambert-93 (EPSG:2154) for instance.</source>
            <translation>{layer} : la base ne connaît pas son système de référence (numéro {srid}). Rien n'a été modifié. Reprojetez d'abord la couche, en Lambert-93 (EPSG:2154) par exemple.</translation>
        </message>
        <message>
            <source>{layer}: zones of unknown meaning, left aside: {words}.</source>
            <translation>{layer} : zones de sens inconnu, laissées de côté : {words}.</translation>
        </message>
        <message>
            <source>{layer}: {n} features around the sites.</source>
            <translation>{layer} : {n} entités autour des sites.</translation>
        </message>
        <message>
            <source>{layer}: {n} invalid polygons were repaired.</source>
            <translation>{layer} : {n} polygones invalides ont été réparés.</translation>
        </message>
        <message>
            <source>{layer}: {n} sites lie outside its extent: it tells nothing of them.</source>
            <translation>{layer} : {n} sites sont hors de son emprise : elle n'en dit rien.</translation>
        </message>
        <message>
            <source>{level}: {count} communes belong to none; they are not in its totals.</source>
            <translation>{level} : {count} communes n'appartiennent à aucun ; elles ne sont pas dans ses totaux.</translation>
        </message>
        <message>
            <source>{library} is not installed; it is needed to {purpose}. {install}</source>
            <translation>{library} n'est pas installé ; il sert à {purpose}. {install}</translation>
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation>{low} à {high}</translation>
        </message>
        <message>
            <source>{low} to {high}{unit}</source>
            <translation>de {low} à {high}{unit}</translation>
        </message>
        <message>
            <source>{mean} points; most: {name}, {gain}</source>
            <translation>{mean} pt ; le plus : {name}, {gain}</translation>
        </message>
        <message>
            <source>{mean}%; best: {name}, {score}%</source>
            <translation>{mean} % ; le meilleur : {name}, {score} %</translation>
        </message>
        <message>
            <source>{name} ({code})</source>
            <translation>{name} ({code})</translation>
        </message>
        <message>
            <source>{name} and its neighbours</source>
            <translation>{name} et ses voisins</translation>
        </message>
        <message>
            <source>{name} are of {known}, the file was read for {year}. Give totals of the same year, or leave the year out.</source>
            <translation>{name} : ils sont de {known}, le fichier est lu pour {year}. Donnez des totaux de la même année, ou ôtez l'année.</translation>
        </message>
        <message>
            <source>{name} are {ratio:,.0f} times what the file shows where nothing hides: check their unit.</source>
            <translation>{name} : ils valent {ratio:,.0f} fois ce que le fichier montre là où rien n'est caché ; vérifiez leur unité.</translation>
        </message>
        <message>
            <source>{name} as a whole</source>
            <translation>{name} dans son ensemble</translation>
        </message>
        <message>
            <source>{name} cannot be counted: {reason}.</source>
            <translation>{name} ne peut être compté : {reason}.</translation>
        </message>
        <message>
            <source>{name} cannot be opened: another program holds it, a spreadsheet perhaps, or you may not read it. Close it there and try again.</source>
            <translation>{name} ne peut pas être ouvert : un autre programme le tient, un tableur peut-être, ou vous n'avez pas le droit de le lire. Fermez-le dans ce programme et recommencez.</translation>
        </message>
        <message>
            <source>{name} cannot be read as a workbook: it is cut, protected, or not what its name says. Save its sheet as CSV and give that file.</source>
            <translation>{name} ne peut pas être lu comme classeur : il est tronqué, protégé, ou n'est pas ce que dit son nom. Enregistrez sa feuille en CSV et donnez ce fichier.</translation>
        </message>
        <message>
            <source>{name} cannot be read as {encoding} to its end: it is cut, or mixes encodings. Save it as UTF-8.</source>
            <translation>{name} ne peut être lu en {encoding} jusqu'au bout : il est tronqué ou mélange les encodages. Enregistrez-le en UTF-8.</translation>
        </message>
        <message>
            <source>{name} cannot be read: {reason}.</source>
            <translation>{name} est illisible : {reason}.</translation>
        </message>
        <message>
            <source>{name} cannot be written: {reason}.</source>
            <translation>{name} ne peut pas être écrit : {reason}.</translation>
        </message>
        <message>
            <source>{name} depends most on imports: {n} products that it neither makes well nor could make next are {share:.0%} of what it buys abroad, {value}, first {moves}.</source>
            <translation>{name} dépend le plus des importations : {n} produits que l'on n'y fait pas bien et que l'on ne pourrait pas y faire ensuite sont {share:.0%} de ses achats à l'étranger, soit {value}, d'abord {moves}.</translation>
        </message>
        <message>
            <source>{name} gains most from a partner: with {partner}, {together:.1f}% in place of {score:.1f}%.</source>
            <translation>{name} gagne le plus à un partenaire : avec {partner}, {together:.1f} % au lieu de {score:.1f} %.</translation>
        </message>
        <message>
            <source>{name} gives A129 groups only, which are too coarse: take the file by CPF class (CPF4).</source>
            <translation>{name} ne donne que des groupes A129, trop grossiers : prenez le fichier par classe CPF (CPF4).</translation>
        </message>
        <message>
            <source>{name} gives countries as numbers: {layout}'s table country_codes is needed, in the zip or beside the file.</source>
            <translation>{name} donne les pays par des nombres : il faut la table country_codes de {layout}, dans le zip ou à côté du fichier.</translation>
        </message>
        <message>
            <source>{name} has no line of names, and {count} columns: none of the layouts of customs. Add a first line with the names of its columns.</source>
            <translation>{name} n'a pas de ligne de noms, et {count} colonnes : ce n'est aucune des dispositions de la douane. Ajoutez une première ligne avec les noms des colonnes.</translation>
        </message>
        <message>
            <source>{name} has no line of names: it was read as {columns}.</source>
            <translation>{name} n'a pas de ligne de noms : lu comme {columns}.</translation>
        </message>
        <message>
            <source>{name} has nothing to lose: no thread holds its score.</source>
            <translation>{name} n'a rien à perdre : aucun fil ne tient son score.</translation>
        </message>
        <message>
            <source>{name} has the columns of no known file of establishments: {columns}. Expected those of SIRENE (codeCommuneEtablissement, activitePrincipaleEtablissement...), of FLORES (GEO, ACTIVITY, OBS_VALUE...) or of URSSAF (commune, ape, effectifs_salaries_2023...). Check that the first line holds the names.</source>
            <translation>{name} n'a les colonnes d'aucun fichier d'établissements connu : {columns}. Attendu : celles de SIRENE (codeCommuneEtablissement, activitePrincipaleEtablissement…), de FLORES (GEO, ACTIVITY, OBS_VALUE…) ou de l'URSSAF (commune, ape, effectifs_salaries_2023…). Vérifiez que la première ligne contient les noms.</translation>
        </message>
        <message>
            <source>{name} holds several files of {year} ({entries}): say which one to read, or give the zip of one revision.</source>
            <translation>{name} contient plusieurs fichiers de {year} ({entries}) : dites lequel lire, ou donnez l'archive d'une seule révision.</translation>
        </message>
        <message>
            <source>{name} holds {count} layers ({layers}). Say which one to read.</source>
            <translation>{name} contient {count} couches ({layers}). Dites laquelle lire.</translation>
        </message>
        <message>
            <source>{name} holds {count} tables that could serve ({entries}). Say which one to read ("Table inside the zip"), or unzip it.</source>
            <translation>{name} contient {count} tables qui peuvent convenir ({entries}). Dites laquelle lire (« Table dans le zip »), ou décompressez-le.</translation>
        </message>
        <message>
            <source>{name} holds {count} tables: {entry} was read, the only one with the columns that are needed.</source>
            <translation>{name} contient {count} tables : {entry} a été lue, la seule qui ait les colonnes nécessaires.</translation>
        </message>
        <message>
            <source>{name} imports {n} products in quantity that it neither makes well nor could make next, for {value} ({share:.0%} of its imports), first {moves}. Relocalisations.fr counts about {study} products and {study_value} by a definition of its own.</source>
            <translation>{name} importe en quantité {n} produits que l'on n'y fait pas bien et que l'on ne pourrait pas y faire ensuite, pour {value} ({share:.0%} des importations), d'abord {moves}. Relocalisations.fr compte environ {study} produits et {study_value} selon sa propre définition.</translation>
        </message>
        <message>
            <source>{name} is a Parquet file: neither pyarrow nor duckdb is installed, one of them reads it. Install: python3 -m pip install --user duckdb (Windows: OSGeo4W Setup, package python3-duckdb), or give the CSV of the same name.</source>
            <translation>{name} est un fichier Parquet : ni pyarrow ni duckdb n'est installé, l'un des deux le lit. Installation : python3 -m pip install --user duckdb (Windows : OSGeo4W Setup, paquet python3-duckdb), ou donnez le CSV du même nom.</translation>
        </message>
        <message>
            <source>{name} is a folder. Give the file in it that is to be read: {files}.</source>
            <translation>{name} est un dossier. Donnez le fichier à lire qu'il contient : {files}.</translation>
        </message>
        <message>
            <source>{name} is a web page, not a table: the download went wrong. Download the file itself.</source>
            <translation>{name} est une page web, pas une table : le téléchargement a échoué. Téléchargez le fichier lui-même.</translation>
        </message>
        <message>
            <source>{name} is a workbook. Save its sheet as CSV and give that file.</source>
            <translation>{name} est un classeur. Enregistrez sa feuille en CSV et donnez ce fichier.</translation>
        </message>
        <message>
            <source>{name} is an address, not a file. Fetch it first, by "Download official files" or a browser, and give the file.</source>
            <translation>{name} est une adresse, pas un fichier. Récupérez-le d'abord, par « Télécharger des fichiers officiels » ou un navigateur, puis donnez le fichier.</translation>
        </message>
        <message>
            <source>{name} is cut or damaged: it cannot be read as Parquet. Download it again.</source>
            <translation>{name} est tronqué ou endommagé : il ne peut être lu comme Parquet. Téléchargez-le de nouveau.</translation>
        </message>
        <message>
            <source>{name} is cut or damaged: it cannot be unpacked to its end. Download it again.</source>
            <translation>{name} est tronqué ou abîmé : impossible de le décompresser jusqu'au bout. Téléchargez-le de nouveau.</translation>
        </message>
        <message>
            <source>{name} is empty. Download it again.</source>
            <translation>{name} est vide. Téléchargez-le de nouveau.</translation>
        </message>
        <message>
            <source>{name} is neither CSV nor Parquet, plain or in a zip or gzip. Convert it to CSV first.</source>
            <translation>{name} n'est ni du CSV ni du Parquet, tel quel ou dans un zip ou un gzip. Convertissez-le d'abord en CSV.</translation>
        </message>
        <message>
            <source>{name} is no GeoJSON collection of features, or it is cut. Download it again.</source>
            <translation>{name} n'est pas une collection GeoJSON, ou elle est coupée. Téléchargez-la de nouveau.</translation>
        </message>
        <message>
            <source>{name} is no GeoPackage, or it is damaged. Download it again.</source>
            <translation>{name} n'est pas un GeoPackage, ou il est abîmé. Téléchargez-le de nouveau.</translation>
        </message>
        <message>
            <source>{name} is no session file of Ressort.</source>
            <translation>{name} n'est pas un fichier de séance de Ressort.</translation>
        </message>
        <message>
            <source>{name} is no session file: it cannot be read as JSON.</source>
            <translation>{name} n'est pas un fichier de séance : il ne se lit pas comme du JSON.</translation>
        </message>
        <message>
            <source>{name} is protected by a password. Unzip it first.</source>
            <translation>{name} est protégé par un mot de passe. Décompressez-le d'abord.</translation>
        </message>
        <message>
            <source>{name} is the other kind of customs file: choose "{kind}" in "Kind of file".</source>
            <translation>{name} est l'autre sorte de fichier des douanes : choisissez « {kind} » dans « Genre de fichier ».</translation>
        </message>
        <message>
            <source>{name} is what a spreadsheet leaves beside a file that it holds open. Give the file itself.</source>
            <translation>{name} est ce qu'un tableur laisse à côté d'un fichier qu'il tient ouvert. Donnez le fichier lui-même.</translation>
        </message>
        <message>
            <source>{name} lies in no engine.</source>
            <translation>{name} n'est dans aucun moteur.</translation>
        </message>
        <message>
            <source>{name} was written by another version of Ressort (session format {found}; this one reads {known}). Update the plugin.</source>
            <translation>{name} a été écrit par une autre version de Ressort (format de séance {found} ; celle-ci lit {known}). Mettez l'extension à jour.</translation>
        </message>
        <message>
            <source>{name} were read as euros ({why}).</source>
            <translation>{name} lus en euros ({why}).</translation>
        </message>
        <message>
            <source>{name} were read as thousand euros ({why}).</source>
            <translation>{name} lus en milliers d'euros ({why}).</translation>
        </message>
        <message>
            <source>{name} would gain {gain:.1f} points with {units}; by itself, the unit that helps most is {unit} ({alone:.1f} points).</source>
            <translation>{name} gagnerait {gain:.1f} pt avec {units} ; seule, l'unité qui aide le plus est {unit} ({alone:.1f} pt).</translation>
        </message>
        <message>
            <source>{name}: PostgreSQL takes names of 1 to {limit} bytes. Choose a shorter one.</source>
            <translation>{name} : PostgreSQL accepte des noms de 1 à {limit} octets. Choisissez-en un plus court.</translation>
        </message>
        <message>
            <source>{name}: a cell is not a number ({detail}). Read the file through engine.sources first.</source>
            <translation>{name} : une cellule n'est pas un nombre ({detail}). Lisez d'abord le fichier avec engine.sources.</translation>
        </message>
        <message>
            <source>{name}: a quote opened on line {line} is not closed, or a text there is longer than {limit} signs. Correct that line.</source>
            <translation>{name} : un guillemet ouvert à la ligne {line} n'est pas fermé, ou un texte y dépasse {limit} signes. Corrigez cette ligne.</translation>
        </message>
        <message>
            <source>{name}: it holds names of columns and no row. Download it again.</source>
            <translation>{name} : le fichier contient des noms de colonnes et aucune ligne. Téléchargez-le à nouveau.</translation>
        </message>
        <message>
            <source>{name}: it tells no passage from NAF 2025 to NAF rev. 2. Give INSEE's table (columns of sub-classes NAF rev. 2 and NAF 2025), or a stock of establishments that carries both codes.</source>
            <translation>{name} : ce fichier ne donne pas le passage de la NAF 2025 à la NAF rév. 2. Fournissez la table de l'INSEE (colonnes des sous-classes NAF rév. 2 et NAF 2025), ou un stock d'établissements qui porte les deux codes.</translation>
        </message>
        <message>
            <source>{name}: its columns ({columns}) are neither those of BACI, of the Atlas nor of the OEC. Name them in "Columns", such as country=Pays; product=Produit; value=Valeur.</source>
            <translation>{name} : ses colonnes ({columns}) ne sont ni celles de BACI, ni de l'Atlas, ni de l'OEC. Nommez-les dans « Colonnes », par exemple country=Pays; product=Produit; value=Valeur.</translation>
        </message>
        <message>
            <source>{name}: its columns are those of another file. Give it to "{algorithm}".</source>
            <translation>{name} : ses colonnes sont celles d'un autre fichier. Donnez-le à « {algorithm} ».</translation>
        </message>
        <message>
            <source>{name}: its communes may take {members} ha, it may take {allowed} ha, guarantee excess {excess} ha.</source>
            <translation>{name} : ses communes peuvent consommer {members} ha, lui-même {allowed} ha, excédent de garantie {excess} ha.</translation>
        </message>
        <message>
            <source>{name}: its first line cannot be read as names of columns. Is this a CSV file?</source>
            <translation>{name} : sa première ligne ne se lit pas comme des noms de colonnes. Est-ce un fichier CSV ?</translation>
        </message>
        <message>
            <source>{name}: line {line} cannot be read as {encoding}. The file is cut, or mixes encodings: save it as UTF-8.</source>
            <translation>{name} : la ligne {line} ne peut être lue en {encoding}. Le fichier est tronqué ou mélange les encodages : enregistrez-le en UTF-8.</translation>
        </message>
        <message>
            <source>{name}: more than {count} rows have not the columns of the first line. Check the separator ({separator}) and the quotes.</source>
            <translation>{name} : plus de {count} lignes n'ont pas les colonnes de la première. Vérifiez le séparateur ({separator}) et les guillemets.</translation>
        </message>
        <message>
            <source>{name}: negative or infinite values: {count}, the first {value} for {row}, {column}. Correct the file, or net out returns first.</source>
            <translation>{name} : valeurs négatives ou infinies : {count}, la première {value} pour {row}, {column}. Corrigez le fichier, ou déduisez d'abord les retours.</translation>
        </message>
        <message>
            <source>{name}: negative values: {count}, the first {value} in row {row} ({labels}). Correct the file, or net out returns first.</source>
            <translation>{name} : valeurs négatives : {count}, la première {value} à la ligne {row} ({labels}). Corrigez le fichier, ou déduisez d'abord les retours.</translation>
        </message>
        <message>
            <source>{name}: no column of an inventory of brownfields (site_id, site_type, comm_insee...). Columns there: {columns}. Give a file of the CNIG standard, or say which field is which.</source>
            <translation>{name} : aucune colonne d'un inventaire de friches (site_id, site_type, comm_insee...). Colonnes présentes : {columns}. Donnez un fichier du standard CNIG, ou dites à quoi correspond chaque champ.</translation>
        </message>
        <message>
            <source>{name}: no column tells the staff ({band}, or staff). Choose establishments as the measure, or give a file with size bands.</source>
            <translation>{name} : aucune colonne ne donne les effectifs ({band} ou staff). Choisissez les établissements comme mesure, ou donnez un fichier avec les tranches d'effectifs.</translation>
        </message>
        <message>
            <source>{name}: no column {absent}. Columns there: {columns}. Check that the first line holds the names and that this is the right file.</source>
            <translation>{name} : pas de colonne {absent}. Colonnes présentes : {columns}. Vérifiez que la première ligne porte les noms et que c'est le bon fichier.</translation>
        </message>
        <message>
            <source>{name}: no column {absent}. Columns there: {columns}. Is this the right file? If its columns have other names, write them in "Columns": {example}.</source>
            <translation>{name} : pas de colonne {absent}. Colonnes présentes : {columns}. Est-ce le bon fichier ? Si ses colonnes portent d'autres noms, écrivez-les dans « Colonnes » : {example}.</translation>
        </message>
        <message>
            <source>{name}: no open establishment in {communes}. Check the commune codes (five signs, such as 08105).</source>
            <translation>{name} : aucun établissement ouvert dans {communes}. Vérifiez les codes de commune (cinq signes, par exemple 08105).</translation>
        </message>
        <message>
            <source>{name}: no rows of level {wanted}; it holds {known}. Choose another level, or give a membership table of communes.</source>
            <translation>{name} : aucune ligne du niveau {wanted} ; le fichier contient {known}. Choisissez un autre niveau, ou donnez une table d'appartenance des communes.</translation>
        </message>
        <message>
            <source>{name}: no such file. Check the path.</source>
            <translation>{name} : ce fichier n'existe pas. Vérifiez le chemin.</translation>
        </message>
        <message>
            <source>{name}: no table (.csv, .txt) in it{asked}; it holds {entries}.</source>
            <translation>{name} : aucune table (.csv, .txt) dedans{asked} ; il contient {entries}.</translation>
        </message>
        <message>
            <source>{name}: none of its {count} rows can be used ({reasons}). Give a territory or an activity, and a figure.</source>
            <translation>{name} : aucune des {count} lignes n'est utilisable ({reasons}). Donnez un territoire ou une activité, et un chiffre.</translation>
        </message>
        <message>
            <source>{name}: none of its {count} rows can be used ({reasons}; for instance {examples}). Check that it is a file of establishments and that its columns hold what their names say: codes, not names.</source>
            <translation>{name} : aucune de ses {count} lignes n'est utilisable ({reasons} ; par exemple {examples}). Vérifiez qu'il s'agit d'un fichier d'établissements et que ses colonnes contiennent ce que dit leur nom : des codes, pas des noms.</translation>
        </message>
        <message>
            <source>{name}: none of its {count} rows can be used ({reasons}; for instance {examples}). Check the columns and the year.</source>
            <translation>{name} : aucune de ses {count} lignes n'est utilisable ({reasons} ; par exemple {examples}). Vérifiez les colonnes et l'année.</translation>
        </message>
        <message>
            <source>{name}: none of its {count} rows can be used ({reasons}; for instance {examples}). Give the A88 file of FLORES.</source>
            <translation>{name} : aucune de ses {count} lignes n'est utilisable ({reasons} ; par exemple {examples}). Donnez le fichier A88 de FLORES.</translation>
        </message>
        <message>
            <source>{name}: none of the keys of the four tables of Sites économiques ({keys}). Columns there: {columns}.</source>
            <translation>{name} : aucune des clés des quatre tables Sites économiques ({keys}). Colonnes présentes : {columns}.</translation>
        </message>
        <message>
            <source>{name}: nothing in its names tells the HS revision. Say which it is (1992 to 2022).</source>
            <translation>{name} : rien dans ses noms ne dit la révision du SH. Dites laquelle (1992 à 2022).</translation>
        </message>
        <message>
            <source>{name}: nothing tells whether its values are exports or imports. Say it, or add a column "flux" with E or I.</source>
            <translation>{name} : rien ne dit si ses valeurs sont des exportations ou des importations. Dites-le, ou ajoutez une colonne « flux » avec E ou I.</translation>
        </message>
        <message>
            <source>{name}: received {value}; expected 0 or more.</source>
            <translation>{name} : reçu {value} ; 0 ou plus est attendu.</translation>
        </message>
        <message>
            <source>{name}: received {value}; expected a number above 0, such as 1.5.</source>
            <translation>{name} : reçu {value} ; attendu un nombre au-dessus de 0, par exemple 1.5.</translation>
        </message>
        <message>
            <source>{name}: received {value}; expected a share from 0 to 1.</source>
            <translation>{name} : reçu {value} ; attendu une part de 0 à 1.</translation>
        </message>
        <message>
            <source>{name}: received {value}; expected a whole number, 1 or more.</source>
            <translation>{name} : {value} reçu ; un nombre entier, 1 ou plus, est attendu.</translation>
        </message>
        <message>
            <source>{name}: received {value}; expected a whole number, {least} or more.</source>
            <translation>{name} : reçu {value} ; attendu un nombre entier, {least} ou plus.</translation>
        </message>
        <message>
            <source>{name}: the column {columns} holds lists or structures. One value a row is needed: write it out flat.</source>
            <translation>{name} : la colonne {columns} contient des listes ou des structures. Il faut une valeur par ligne : écrivez-la à plat.</translation>
        </message>
        <message>
            <source>{name}: the column {column} stands there {count} times. Keep one of them.</source>
            <translation>{name} : la colonne {column} y figure {count} fois. N'en gardez qu'une.</translation>
        </message>
        <message>
            <source>{name}: the file lacks the columns {absent}; it holds {columns}. The producer changed its layout, or the address gives another file.</source>
            <translation>{name} : il manque au fichier les colonnes {absent} ; il contient {columns}. Le producteur a changé sa disposition, ou l'adresse donne un autre fichier.</translation>
        </message>
        <message>
            <source>{name}: the names of the columns are on line {line}, under "{title}".</source>
            <translation>{name} : les noms de colonnes sont à la ligne {line}, sous « {title} ».</translation>
        </message>
        <message>
            <source>{name}: the same {axis} label twice: {labels}. Add the rows up first.</source>
            <translation>{name} : le même libellé de {axis} deux fois : {labels}. Additionnez d'abord ces lignes.</translation>
        </message>
        <message>
            <source>{name}: the server answered with a web page in place of the file. Open {page} and look for its new address.</source>
            <translation>{name} : le serveur a répondu par une page web à la place du fichier. Ouvrez {page} et cherchez sa nouvelle adresse.</translation>
        </message>
        <message>
            <source>{name}: the staff of bands {bands} lies outside their ends. Correct the table.</source>
            <translation>{name} : les effectifs des tranches {bands} sortent de leurs bornes. Corrigez la table.</translation>
        </message>
        <message>
            <source>{name}: the weakest sector is {basket}, of which {score:.0f}% is made well or within reach; {gaps} of its {products} products lack.</source>
            <translation>{name} : le secteur le plus faible est {basket}, dont {score:.0f} % est bien fait ou à portée ; il y manque {gaps} produits sur {products}.</translation>
        </message>
        <message>
            <source>{name}: these fields are not what a session holds: {fields}. Open it again in the plugin, or mend the file.</source>
            <translation>{name} : ces champs ne sont pas ceux d'une séance : {fields}. Rouvrez-la dans l'extension, ou corrigez le fichier.</translation>
        </message>
        <message>
            <source>{name}: units as their column says.</source>
            <translation>{name} : unités dites par leur colonne.</translation>
        </message>
        <message>
            <source>{name}: with {n} arrivals ({moves}), the score goes from {before:.1f}% to {after:.1f}% and {opened} other products come within reach; a better choice may exist, this one is not proven.</source>
            <translation>{name} : avec {n} arrivées ({moves}), le score passe de {before:.1f} % à {after:.1f} % et {opened} autres produits viennent à portée ; un meilleur choix peut exister, celui-ci n'est pas prouvé.</translation>
        </message>
        <message>
            <source>{name}: with {n} arrivals ({moves}), the score goes from {before:.1f}% to {after:.1f}% and {opened} other products come within reach; no other choice of as many does better.</source>
            <translation>{name} : avec {n} arrivées ({moves}), le score passe de {before:.1f} % à {after:.1f} % et {opened} autres produits viennent à portée ; aucun autre choix d'autant d'arrivées ne fait mieux.</translation>
        </message>
        <message>
            <source>{name}: {count} letters are not UTF-8 as the rest: they were read as Latin-1.</source>
            <translation>{name} : {count} lettres ne sont pas en UTF-8 comme le reste : elles ont été lues en Latin-1.</translation>
        </message>
        <message>
            <source>{name}: {count} lines hold NUL bytes: they were removed.</source>
            <translation>{name} : {count} lignes contiennent des octets nuls : ils ont été retirés.</translation>
        </message>
        <message>
            <source>{name}: {count} of {all} are below what the file shows beneath them, the first {label}: {total:,.0f} for {seen:,.0f}. Check their year, their unit, and that they count all activities.</source>
            <translation>{name} : {count} sur {all} sont inférieurs à ce que le fichier montre sous eux, le premier {label} : {total:,.0f} pour {seen:,.0f}. Vérifiez leur année, leur unité, et qu'ils comptent toutes les activités.</translation>
        </message>
        <message>
            <source>{name}: {count} of {all} are below what the file shows beneath them, the first {label}: {total:,.0f} for {seen:,.0f}. They bound nothing.</source>
            <translation>{name} : {count} sur {all} sont inférieurs à ce que le fichier montre sous eux, le premier {label} : {total:,.0f} pour {seen:,.0f}. Ils ne bornent rien.</translation>
        </message>
        <message>
            <source>{name}: {count} of {all} name a territory or an activity that the file has not ({labels}): they bound nothing.</source>
            <translation>{name} : {count} sur {all} nomment un territoire ou une activité que le fichier n'a pas ({labels}) : ils ne bornent rien.</translation>
        </message>
        <message>
            <source>{name}: {count} rows have not as many cells as the first line, the first is row {row}. A separator or a quote inside a text? Correct them.</source>
            <translation>{name} : {count} lignes n'ont pas autant de cellules que la première, d'abord la ligne {row}. Un séparateur ou un guillemet dans un texte ? Corrigez-les.</translation>
        </message>
        <message>
            <source>{name}: {count} rows left out, {reason}: the first is row {row}.</source>
            <translation>{name} : {count} lignes écartées, {reason} : la première est la ligne {row}.</translation>
        </message>
        <message>
            <source>{name}: {labels} stands there more than once. Keep one total for each territory and activity.</source>
            <translation>{name} : {labels} y figure plusieurs fois. Gardez un seul total par territoire et activité.</translation>
        </message>
        <message>
            <source>{name}: {members} territories that unite score {score:.1f}% with their flows added up, and at least one of them makes or could make {any:.1f}% of all products; the best of them alone scores {best:.1f}%.</source>
            <translation>{name} : {members} territoires qui s'unissent ont un score de {score:.1f} % flux additionnés, et l'un d'eux au moins fait ou pourrait faire {any:.1f} % de tous les produits ; seul, le meilleur d'entre eux a {best:.1f} %.</translation>
        </message>
        <message>
            <source>{name}: {n} losses bring the score from {before:.1f}% to {mean:.1f}% if they fall at random, to {worst:.1f}% in the worst case; the thread that holds most is {thread}, {loss:.1f} points by itself.</source>
            <translation>{name} : {n} pertes mènent le score de {before:.1f} % à {mean:.1f} % si elles tombent au hasard, à {worst:.1f} % dans le pire cas ; le fil qui tient le plus est {thread}, {loss:.1f} pt à lui seul.</translation>
        </message>
        <message>
            <source>{name}: {score}</source>
            <translation>{name} : {score}</translation>
        </message>
        <message>
            <source>{name}: {score}%</source>
            <translation>{name} : {score} %</translation>
        </message>
        <message>
            <source>{n} billion euros</source>
            <translation>{n} Md€</translation>
        </message>
        <message>
            <source>{n} business parks have no polygon that can be read: they are kept without a shape.</source>
            <translation>{n} zones d'activités n'ont pas de polygone lisible : elles sont gardées sans forme.</translation>
        </message>
        <message>
            <source>{n} codes stand on several polygons ({codes}): each polygon gets the same score.</source>
            <translation>{n} codes figurent sur plusieurs polygones ({codes}) : chaque polygone reçoit le même score.</translation>
        </message>
        <message>
            <source>{n} excluded sites serve no scenario.</source>
            <translation>{n} sites exclus ne servent aucun scénario.</translation>
        </message>
        <message>
            <source>{n} invalid polygons were repaired for the measures; the result keeps them as given.</source>
            <translation>{n} polygones invalides ont été réparés pour les mesures ; le résultat les garde tels que donnés.</translation>
        </message>
        <message>
            <source>{n} invalid polygons were repaired.</source>
            <translation>{n} polygones invalides ont été réparés.</translation>
        </message>
        <message>
            <source>{n} million euros</source>
            <translation>{n} M€</translation>
        </message>
        <message>
            <source>{n} polygons have a code that is no departement nor region ({codes}): left out.</source>
            <translation>{n} polygones ont un code qui n'est ni un département ni une région ({codes}) : laissés de côté.</translation>
        </message>
        <message>
            <source>{n} polygons have no code: they are kept, without a score.</source>
            <translation>{n} polygones n’ont pas de code : ils sont gardés, sans score.</translation>
        </message>
        <message>
            <source>{n} polygons without a known code are left out.</source>
            <translation>{n} polygones sans code connu sont laissés de côté.</translation>
        </message>
        <message>
            <source>{n} rows left out, {reason}: {examples}</source>
            <translation>Lignes écartées ({reason}) : {n}, par exemple {examples}</translation>
        </message>
        <message>
            <source>{n} rows of the land take are left out: not a commune.</source>
            <translation>{n} lignes de la consommation sont écartées : pas une commune.</translation>
        </message>
        <message>
            <source>{n} rows without a geometry are left out.</source>
            <translation>{n} lignes sans géométrie sont laissées de côté.</translation>
        </message>
        <message>
            <source>{n} sites have no geometry: they are judged on their fields.</source>
            <translation>{n} sites n'ont pas de géométrie : ils sont jugés sur leurs champs.</translation>
        </message>
        <message>
            <source>{n} sites have no known area: no unit is placed there.</source>
            <translation>{n} sites n'ont pas de surface connue : aucune unité n'y est placée.</translation>
        </message>
        <message>
            <source>{n} sites have no known area: they serve no scenario.</source>
            <translation>{n} sites sont sans surface connue : ils ne servent aucun scénario.</translation>
        </message>
        <message>
            <source>{n} sites known by a point only are drawn as circles of their area.</source>
            <translation>{n} sites connus par un point seulement sont dessinés comme des cercles de leur surface.</translation>
        </message>
        <message>
            <source>{n} sites lie on the ground of another and are counted with it.</source>
            <translation>{n} sites sont sur le terrain d'un autre et comptés avec lui.</translation>
        </message>
        <message>
            <source>{n} sites lie outside the scored territories.</source>
            <translation>{n} sites sont hors des territoires évalués.</translation>
        </message>
        <message>
            <source>{n} sites without known floors are given {ratio} m2 of floors per m2 of ground: an assumption.</source>
            <translation>{n} sites aux planchers inconnus reçoivent {ratio} m2 de planchers par m2 de terrain : une hypothèse.</translation>
        </message>
        <message>
            <source>{n} sites without site_id are called by their rank in the layer: site-{first}...</source>
            <translation>{n} sites sans site_id portent leur rang dans la couche : site-{first}...</translation>
        </message>
        <message>
            <source>{n} territories belong to no union and stay as they are.</source>
            <translation>{n} territoires n'appartiennent à aucune union et restent tels quels.</translation>
        </message>
        <message>
            <source>{n} territories have no establishment with staff in the table ({codes}): left out.</source>
            <translation>{n} territoires n'ont aucun établissement avec effectif dans la table ({codes}) : laissés de côté.</translation>
        </message>
        <message>
            <source>{n} territory codes of the layer had lost their leading zero ({codes}): restored.</source>
            <translation>{n} codes de territoire de la couche avaient perdu leur zéro initial ({codes}) : rétablis.</translation>
        </message>
        <message>
            <source>{n} unverified records are left out. Tick "Include unverified records" to mark them too.</source>
            <translation>{n} fiches non vérifiées sont écartées. Cochez « Inclure les fiches non vérifiées » pour les noter aussi.</translation>
        </message>
        <message>
            <source>{ours} less {other}, by product family, in points</source>
            <translation>{ours} moins {other}, par famille de produits, en points</translation>
        </message>
        <message>
            <source>{pages} pages, and the project {project}.</source>
            <translation>{pages} pages, et le projet {project}.</translation>
        </message>
        <message>
            <source>{pages} sheets in {path}.</source>
            <translation>{pages} fiches dans {path}.</translation>
        </message>
        <message>
            <source>{pairs} pairs of demand and sites: greedy and swaps, with a bound, since the exact model would not finish.</source>
            <translation>{pairs} couples de demande et de sites : méthode gloutonne et échanges, avec une borne, car le modèle exact ne finirait pas.</translation>
        </message>
        <message>
            <source>{pairs} pairs of products, {products} of the {known} products have a link.</source>
            <translation>{pairs} paires de produits ; {products} des {known} produits ont un lien.</translation>
        </message>
        <message>
            <source>{path} cannot be opened. Delete it and ask again.</source>
            <translation>{path} ne s'ouvre pas. Supprimez-le et recommencez.</translation>
        </message>
        <message>
            <source>{path} cannot be read as a table.</source>
            <translation>{path} ne peut pas être lu comme une table.</translation>
        </message>
        <message>
            <source>{path} cannot be read.</source>
            <translation>{path} ne peut pas être lu.</translation>
        </message>
        <message>
            <source>{path} cannot be written.</source>
            <translation>{path} ne peut pas être écrit.</translation>
        </message>
        <message>
            <source>{path} could not be written: {detail}</source>
            <translation>{path} n'a pas pu être écrit : {detail}</translation>
        </message>
        <message>
            <source>{path} is not a product space saved by Ressort ({detail}). Learn it again.</source>
            <translation>{path} n'est pas un espace produit enregistré par Ressort ({detail}). Apprenez-le de nouveau.</translation>
        </message>
        <message>
            <source>{path}: a mean of {count} years. Read it with `MeanSpace.load`.</source>
            <translation>{path} : une moyenne de {count} années. Lisez-la par `MeanSpace.load`.</translation>
        </message>
        <message>
            <source>{path}: product space of version {found}; this Ressort reads version {known}.</source>
            <translation>{path} : espace produit de version {found} ; ce Ressort lit la version {known}.</translation>
        </message>
        <message>
            <source>{path}: {count} territories</source>
            <translation>{path} : {count} territoires</translation>
        </message>
        <message>
            <source>{points} points</source>
            <translation>{points} pt</translation>
        </message>
        <message>
            <source>{points} points from the class above; "{criterion}" alone would bring them, from a fit of {fit} on</source>
            <translation>À {points} pt de la classe au-dessus ; « {criterion} » seul les apporterait, à partir d'une adéquation de {fit}</translation>
        </message>
        <message>
            <source>{points} points from the class above; no criterion alone would bring them</source>
            <translation>À {points} pt de la classe au-dessus ; aucun critère seul ne les apporterait</translation>
        </message>
        <message>
            <source>{points} points, {leaps} leaps, {area} m2</source>
            <translation>{points} pt, {leaps} sauts, {area} m²</translation>
        </message>
        <message>
            <source>{points} points, {products} products</source>
            <translation>{points} pt, {products} produits</translation>
        </message>
        <message>
            <source>{raster} has no cells to read: give a raster file, not a map service.</source>
            <translation>{raster} n'a pas de cellules à lire : donnez un fichier raster, pas un service de cartes.</translation>
        </message>
        <message>
            <source>{raster}, the site is smaller than one cell</source>
            <translation>{raster}, le site est plus petit qu'une cellule</translation>
        </message>
        <message>
            <source>{raster}: its first band cannot be read as numbers.</source>
            <translation>{raster} : sa première bande ne se lit pas comme des nombres.</translation>
        </message>
        <message>
            <source>{raster}: read under {n} sites, each cell weighed by the share of it the site covers (exact, with numpy); {partly} have data under less than half of them, {small} are smaller than one cell.</source>
            <translation>{raster} : lu sous {n} sites, chaque cellule pesant selon la part que le site en couvre (exacte, avec numpy) ; {partly} ont des données sous moins de la moitié de leur surface, {small} sont plus petits qu'une cellule.</translation>
        </message>
        <message>
            <source>{raster}: the sites do not fit in its reference system: {detail}</source>
            <translation>{raster} : les sites n'entrent pas dans son système de coordonnées : {detail}</translation>
        </message>
        <message>
            <source>{raster}: {n} windows were too large: one cell out of several was read.</source>
            <translation>{raster} : {n} fenêtres étaient trop grandes : une cellule sur plusieurs a été lue.</translation>
        </message>
        <message>
            <source>{reason}: {examples}</source>
            <translation>{reason} : {examples}</translation>
        </message>
        <message>
            <source>{result}: {path} is the file of "{input}". Write it to another file.</source>
            <translation>{result} : {path} est le fichier de « {input} ». Écrivez le résultat dans un autre fichier.</translation>
        </message>
        <message>
            <source>{rule}: lifted by {who}, {when}: {why}</source>
            <translation>{rule} : levée par {who}, {when} : {why}</translation>
        </message>
        <message>
            <source>{schema}.{table}: {n} rows</source>
            <translation>{schema}.{table} : {n} lignes</translation>
        </message>
        <message>
            <source>{score}%</source>
            <translation>{score} %</translation>
        </message>
        <message>
            <source>{score}%: {strong} strong, {leaps} leaps, {gaps} lack</source>
            <translation>{score} % : {strong} forts, {leaps} sauts, {gaps} manquent</translation>
        </message>
        <message>
            <source>{score}, rank {rank} of {count}</source>
            <translation>{score}, rang {rank} sur {count}</translation>
        </message>
        <message>
            <source>{sentence} In figures: {figures}.</source>
            <translation>{sentence} En chiffres : {figures}.</translation>
        </message>
        <message>
            <source>{share:.1%} of the activity is in classes that make no goods: left out of the quotient's base.</source>
            <translation>{share:.1%} de l'activité est dans des classes qui ne font pas de biens : hors de la base du quotient.</translation>
        </message>
        <message>
            <source>{share} of the weight is known</source>
            <translation>{share} du poids est connu</translation>
        </message>
        <message>
            <source>{share} thousandths</source>
            <translation>{share} millièmes</translation>
        </message>
        <message>
            <source>{share}: {value}, {n} products</source>
            <translation>{share} : {value}, {n} produits</translation>
        </message>
        <message>
            <source>{shown} of {all} are shown; the CSV report holds them all.</source>
            <translation>{shown} sur {all} sont montrés ; le rapport CSV les contient tous.</translation>
        </message>
        <message>
            <source>{source} cannot be read. Run the resilience index first.</source>
            <translation>{source} est illisible. Lancez d’abord l’indice de résilience.</translation>
        </message>
        <message>
            <source>{source}: {facts}</source>
            <translation>{source} : {facts}</translation>
        </message>
        <message>
            <source>{strong} strong products and {leaps} leaps, of {count} products</source>
            <translation>{strong} produits forts et {leaps} sauts, sur {count} produits</translation>
        </message>
        <message>
            <source>{strong} strong products, {leaps} leaps, rank {rank}</source>
            <translation>{strong} produits forts, {leaps} sauts, rang {rank}</translation>
        </message>
        <message>
            <source>{table} is there already and was not saved by Ressort: it is left as it is, and nothing was changed. Rename the layer, or choose another schema.</source>
            <translation>{table} existe déjà et n'a pas été enregistrée par Ressort : elle est laissée telle quelle, et rien n'a été modifié. Renommez la couche, ou choisissez un autre schéma.</translation>
        </message>
        <message>
            <source>{table} was counted by {engine}, where it lies.</source>
            <translation>{table} a été comptée par {engine}, là où elle se trouve.</translation>
        </message>
        <message>
            <source>{table}: a table without geometry; points or polygons are needed.</source>
            <translation>{table} : une table sans géométrie ; il faut des points ou des polygones.</translation>
        </message>
        <message>
            <source>{table}: code field</source>
            <translation>{table} : champ du code</translation>
        </message>
        <message>
            <source>{table}: column {columns} missing. Its columns are {known}.</source>
            <translation>{table} : colonne {columns} absente. Colonnes présentes : {known}.</translation>
        </message>
        <message>
            <source>{table}: columns {absent} are missing. Give what "Mark sites for productive hotels" writes: the marked sites and, of the same run, the account by criterion.</source>
            <translation>{table} : il manque les colonnes {absent}. Donnez ce qu'écrit « Repérer les sites d'hôtels productifs » : les sites repérés et, du même calcul, le détail par critère.</translation>
        </message>
        <message>
            <source>{table}: columns {absent} are missing; it has {columns}. Give what the resilience index writes.</source>
            <translation>{table} : il manque les colonnes {absent} ; présentes : {columns}. Donnez ce qu’écrit l’indice de résilience.</translation>
        </message>
        <message>
            <source>{table}: fields {fields}.</source>
            <translation>{table} : champs {fields}.</translation>
        </message>
        <message>
            <source>{table}: it is empty. Check its filter and its selection.</source>
            <translation>{table} : elle est vide. Vérifiez son filtre et sa sélection.</translation>
        </message>
        <message>
            <source>{table}: no column "{asked}" for "{label}". Columns there: {columns}.</source>
            <translation>{table} : pas de colonne « {asked} » pour « {label} ». Colonnes présentes : {columns}.</translation>
        </message>
        <message>
            <source>{table}: no column "{asked}". Columns there: {columns}.</source>
            <translation>{table} : aucune colonne « {asked} ». Colonnes présentes : {columns}.</translation>
        </message>
        <message>
            <source>{table}: no column {names}. Columns there: {columns}.</source>
            <translation>{table} : pas de colonne {names}. Colonnes présentes : {columns}.</translation>
        </message>
        <message>
            <source>{table}: no reference system. Set it, distances need one.</source>
            <translation>{table} : aucun système de référence. Définissez-le, les distances en ont besoin.</translation>
        </message>
        <message>
            <source>{table}: none of its products ({labels}) is counted. Write HS headings of four digits, such as 3004.</source>
            <translation>{table} : aucun de ses produits ({labels}) n'est compté. Écrire des positions SH à quatre chiffres, comme 3004.</translation>
        </message>
        <message>
            <source>{table}: polygons are expected, this layer holds {kind}. Choose the layer of the territories.</source>
            <translation>{table} : des polygones sont attendus, cette couche contient {kind}. Choisissez la couche des territoires.</translation>
        </message>
        <message>
            <source>{table}: territory field</source>
            <translation>{table} : champ du territoire</translation>
        </message>
        <message>
            <source>{table}: value field</source>
            <translation>{table} : champ de la valeur</translation>
        </message>
        <message>
            <source>{table}: which column is "{label}"? None has a usual name. Columns there: {columns}.</source>
            <translation>{table} : quelle colonne est « {label} » ? Aucune n'a de nom habituel. Colonnes présentes : {columns}.</translation>
        </message>
        <message>
            <source>{table}: {empty} rows have no code, {n} codes stand there twice ({codes}). Each row needs a code of its own.</source>
            <translation>{table} : {empty} lignes sont sans code, {n} codes figurent deux fois ({codes}). Chaque ligne demande son propre code.</translation>
        </message>
        <message>
            <source>{title}: difference</source>
            <translation>{title} : écart</translation>
        </message>
        <message>
            <source>{title}: plate of families</source>
            <translation>{title} : planche des familles</translation>
        </message>
        <message>
            <source>{title}: ranks under other thresholds</source>
            <translation>{title} : rangs sous d’autres seuils</translation>
        </message>
        <message>
            <source>{title}: score map</source>
            <translation>{title} : carte du score</translation>
        </message>
        <message>
            <source>{title}: side by side</source>
            <translation>{title} : côte à côte</translation>
        </message>
        <message>
            <source>{title}: site sheets</source>
            <translation>{title} : fiches de sites</translation>
        </message>
        <message>
            <source>{title}: territory sheets</source>
            <translation>{title} : fiches des territoires</translation>
        </message>
        <message>
            <source>{title}: two computations</source>
            <translation>{title} : deux calculs</translation>
        </message>
        <message>
            <source>{title}: where two computations differ</source>
            <translation>{title} : où deux calculs diffèrent</translation>
        </message>
        <message>
            <source>{told} firms within 1 km</source>
            <translation>{told} entreprises à moins de 1 km</translation>
        </message>
        <message>
            <source>{use}: {proof}</source>
            <translation>{use} : {proof}</translation>
        </message>
        <message>
            <source>{value:,.1f} of these figures go to classes that make no goods (from {codes}): they are not in the table.</source>
            <translation>{value:,.1f} de ces chiffres vont à des classes qui ne produisent pas de biens (codes {codes}) : ils ne sont pas dans la table.</translation>
        </message>
        <message>
            <source>{value} ({supplier} {share})</source>
            <translation>{value} ({supplier} {share})</translation>
        </message>
        <message>
            <source>{where} cannot be made anew: a view or another table is built on it, and its columns are no longer the same. Nothing was changed. Choose another schema, or drop what is built on it.</source>
            <translation>{where} ne peut pas être refaite : une vue ou une autre table est bâtie dessus, et ses colonnes ne sont plus les mêmes. Rien n'a été modifié. Choisissez un autre schéma, ou supprimez ce qui est bâti dessus.</translation>
        </message>
        <message>
            <source>{who}, {date}: {why}</source>
            <translation>{who}, {date} : {why}</translation>
        </message>
        <message>
            <source>{year}: {share:.0%}</source>
            <translation>{year} : {share:.0%}</translation>
        </message>
        <message>
            <source>✓ {need}: {layer}</source>
            <translation>✓ {need} : {layer}</translation>
        </message>
    </context>
</TS>
