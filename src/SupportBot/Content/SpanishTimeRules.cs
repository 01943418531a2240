namespace SupportBot.Content;

/// <summary>
/// What Spanish words for times are in English. "Once", "mar" and "ago" are left out: in English they mean something else. Short
/// names of days are too: they are names of people.
/// </summary>
internal static class SpanishTimeRules
{
    private static readonly string[] Weekdays =
        ["lunes=monday", "martes=tuesday", "miercoles=wednesday", "jueves=thursday", "viernes=friday", "sabado=saturday", "domingo=sunday"];

    private static readonly string[] Months =
    [
        "enero=january", "febrero=february", "marzo=march", "abril=april", "mayo=may", "junio=june", "julio=july",
        "agosto=august", "septiembre=september", "setiembre=september", "octubre=october", "noviembre=november", "diciembre=december",
        "ene=january", "abr=april", "dic=december",
    ];

    private static readonly string[] Parts = ["manana=morning", "madrugada=morning", "tarde=afternoon", "noche=night"];

    private static readonly string[] Counts =
        ["un=1", "una=1", "dos=2", "tres=3", "cuatro=4", "cinco=5", "seis=6", "siete=7", "ocho=8", "nueve=9", "diez=10", "doce=12"];

    private static readonly string[] Units =
    [
        "minuto=minute", "minutos=minutes", "hora=hour", "horas=hours", "hs=hours", "dia=day", "dias=days", "semana=week",
        "semanas=weeks", "mes=month", "meses=months", "ano=year", "anos=years",
    ];

    private static readonly string[] Whole =
    [
        "quince=15", "veinte=20", "treinta=30", "mananas=mornings", "tardes=afternoons", "noches=nights",
        "sabados=saturdays", "domingos=sundays",

        "hoy=today", "manana=tomorrow", "pasado manana=day after tomorrow", "ayer=yesterday", "anteayer=2 days ago", "antes de ayer=2 days ago",
        "esta noche=tonight", "esta manana=this morning", "esta tarde=this afternoon", "tarde=afternoon", "noche=night", "madrugada=morning",
        "mediodia=noon", "al mediodia=noon", "medianoche=midnight", "a medianoche=midnight", "12 de la noche=midnight", "12 del mediodia=noon",
        "semana que viene=next week", "proxima semana=next week", "semana pasada=last week",
        "mes pasado=last month", "este mes=this month", "ano pasado=last year", "este ano=this year",
        "a principios de=early", "principios de=early", "comienzos de=early", "inicios de=early", "a comienzos de=early", "a inicios de=early",
        "a mediados de=mid", "mediados de=mid", "a finales de=late", "finales de=late", "a fines de=late", "fines de=late",
        "hacia=about", "alrededor de=about", "alrededor del=about", "mas o menos=about", "aproximadamente=about",

        "cada=every", "todos los=every", "todas las=every", "diario=daily", "diariamente=daily", "a diario=daily", "semanalmente=weekly", "mensualmente=monthly",
        "una vez al dia=every day", "una vez a la semana=every week", "una vez por semana=every week", "una vez al mes=every month",
        "veces=times", "dos veces=twice", "dia por medio=every other day", "un dia si y otro no=every other day", "cada dos dias=every other day",
        "entre semana=weekdays", "dias laborables=weekdays", "dias habiles=weekdays", "los dias laborables=weekdays", "los dias habiles=weekdays",
        "todos los dias laborables=weekdays", "todos los dias habiles=weekdays",
        "fin de semana=weekend", "fines de semana=weekends", "los fines de semana=weekends", "todos los fines de semana=weekends",
        "dia #=#th", "el dia #=the #th", "el #=the #th", "los dias #=every month the #th", "de cada mes=every month", "del mes=of the month",
        "ultimo dia del mes=last day of the month", "el ultimo dia del mes=the last day of the month",

        "en=in", "dentro de=in", "a las=at", "a la=at", "a eso de las=around", "sobre las=around", "hacia las=around", "a partir de=from", "a partir del=from",
        "desde=from", "desde el=from", "hasta=until", "hasta el=until the", "hasta el #=until the #th", "durante=for", "por favor=please", "recuerdame=remind me",
        "y=and", "de=of", "del=of", "el=the", "la=the", "los=the", "las=the",
        "media hora=half an hour", "hora y media=hour and a half", "# y media=#:30", "# y cuarto=#:15", "# menos cuarto=#:-15",

        "despues de=after", "mi ultima sesion=my last session", "la ultima sesion=the last session", "mi ultima infusion=my last session",
        "la ultima infusion=the last session", "mi ultima inyeccion=my last session", "la ultima inyeccion=the last session",
        "mi ultima dosis=my last dose", "la ultima dosis=the last dose", "la ultima toma=the last dose", "la ultima vez=the last time",
    ];

    /// <summary>All rules, in no order.</summary>
    public static IReadOnlyList<SpanishTimes.Rule> All { get; } =
    [
        .. new[] { Weekdays, Months, Units, Whole, Counts }.SelectMany(rules => rules).Select(Of),
        .. Weekdays.Select(Of).SelectMany(day => OfWeekday(day.Spanish[0], day.English[0])),
        .. Parts.Select(Of).SelectMany(part => new[] { "de", "por", "en", "a" }.Select(before => Of($"{before} la {part.Spanish[0]}=in the {part.English[0]}"))),
        .. Parts.Select(Of).Select(part => Of($"cada {part.Spanish[0]}=every {part.English[0]}")),
        .. Months.Select(Of).Select(month => Of($"{month.Spanish[0]} de #={month.English[0]} #")),
        .. Months.Select(Of).Select(month => Of($"{month.Spanish[0]} del #={month.English[0]} #")),
        .. Units.Select(Of).SelectMany(unit => Counts.Select(Of).Select(count => (count.Spanish, count.English)).Append(([SpanishTimes.Number], [SpanishTimes.Number]))
            .SelectMany(count => OfAmount($"{count.Item1[0]} {unit.Spanish[0]}", $"{count.Item2[0]} {unit.English[0]}"))),
    ];

    private static IEnumerable<SpanishTimes.Rule> OfWeekday(string spanish, string english) =>
    [
        Of($"proximo {spanish}=next {english}"),
        Of($"{spanish} que viene=next {english}"),
        Of($"este {spanish}=this {english}"),
        Of($"{spanish} pasado=last {english}"),
        Of($"los {spanish}={english}s"),
        Of($"los {spanish}s={english}s"),
        .. Weekdays.Select(Of).Select(to => Of($"{spanish} a {to.Spanish[0]}={english} to {to.English[0]}")),
    ];

    private static IEnumerable<SpanishTimes.Rule> OfAmount(string spanish, string english) =>
        [Of($"hace {spanish}={english} ago"), Of($"por {spanish}=for {english}")];

    private static SpanishTimes.Rule Of(string rule) =>
        rule.Split('=') is [var spanish, var english] ? new(spanish.Split(' '), english.Split(' ')) : throw new FormatException(rule);
}
