using SupportBot.Content;

namespace SupportBot.Tests.Safety;

public sealed class Finding_a_country
{
    private static readonly Countries Countries = new(Repository.Seeds);

    [Theory]
    [InlineData("GB", "GB")]
    [InlineData("gb", "GB")]
    [InlineData("United Kingdom", "GB")]
    [InlineData("uk", "GB")]
    [InlineData("Scotland", "GB")]
    [InlineData("deutschland", "DE")]
    [InlineData("Alemania", "DE")]
    [InlineData("germny", "DE")]
    [InlineData("España", "ES")]
    [InlineData("espana", "ES")]
    [InlineData("日本", "JP")]
    [InlineData("Україна", "UA")]
    [InlineData("भारत", "IN")]
    [InlineData("USA", "US")]
    [InlineData("the Netherlands", "NL")]
    [InlineData("Côte d'Ivoire", "CI")]
    [InlineData("I live in New Zealand", "NZ")]
    [InlineData("country=Ireland", "IE")]
    [InlineData("Swizerland", "CH")]
    [InlineData("Brasil", "BR")]
    [InlineData("Gambia", "GM")]
    [InlineData("Niger", "NE")]
    [InlineData("Dominica", "DM")]
    [InlineData("Georgia", "GE")]
    [InlineData("İngiltere; Birleşik Krallık", "GB")]
    public void goes_by_code_and_by_name_in_many_languages_and_misspelt(string text, string code) =>
        Assert.Equal(code, Countries.Find(text).Found?.Code);

    [Theory]
    [InlineData("Austrlia", "AT,AU")]
    [InlineData("Iraq or Iran", "IQ,IR")]
    public void asks_where_two_may_be_meant(string text, string codes)
    {
        var match = Countries.Find(text);

        Assert.Null(match.Found);
        Assert.Equal(codes, string.Join(',', match.Near.Select(country => country.Code).Order()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("xx")]
    [InlineData("nowhere at all")]
    [InlineData("🙂")]
    public void finds_none_in_anything_else(string text) => Assert.Equal(CountryMatch.None, Countries.Find(text));

    [Fact]
    public void has_one_country_for_each_word()
    {
        var names = Countries.All.SelectMany(country => country.Names.Values.Concat(country.Also).Append(country.Code).Select(PlaceName.Of).Distinct().Select(name => (name, country.Code)));

        Assert.Empty(names.GroupBy(pair => pair.name).Where(group => group.Count() > 1).Select(group => string.Join(' ', group)));
    }

    [Theory]
    [InlineData("ger", "en", "Germany")]
    [InlineData("deu", "de", "Deutschland")]
    [InlineData("deu", "en", "Germany")]
    [InlineData("", "en", "Afghanistan")]
    public void suggests_while_it_is_typed(string typed, string language, string first)
    {
        var options = Countries.Suggest(typed, language);

        Assert.Equal(first, options[0].Label);
        Assert.InRange(options.Count, 1, 25);
    }
}
