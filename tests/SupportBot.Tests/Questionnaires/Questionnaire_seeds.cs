using SupportBot.Questionnaires;

namespace SupportBot.Tests.Questionnaires;

public sealed class Questionnaire_seeds
{
    // The ranges as published; see seeds/questionnaires.
    [Theory]
    [InlineData("phq9", 0, "minimal")]
    [InlineData("phq9", 4, "minimal")]
    [InlineData("phq9", 5, "mild")]
    [InlineData("phq9", 9, "mild")]
    [InlineData("phq9", 10, "moderate")]
    [InlineData("phq9", 14, "moderate")]
    [InlineData("phq9", 15, "moderately severe")]
    [InlineData("phq9", 19, "moderately severe")]
    [InlineData("phq9", 20, "severe")]
    [InlineData("phq9", 27, "severe")]
    [InlineData("gad7", 0, "minimal")]
    [InlineData("gad7", 4, "minimal")]
    [InlineData("gad7", 5, "mild")]
    [InlineData("gad7", 9, "mild")]
    [InlineData("gad7", 10, "moderate")]
    [InlineData("gad7", 14, "moderate")]
    [InlineData("gad7", 15, "severe")]
    [InlineData("gad7", 21, "severe")]
    public void A_total_falls_in_its_range(string which, int total, string band) =>
        Assert.Equal(band, new QuestionnaireShelf(Repository.Seeds).Find(which).BandOf(total).Name);

    [Fact]
    public void An_item_and_its_head_fit_on_every_platform() =>
        Assert.All(new QuestionnaireShelf(Repository.Seeds).All, one => Assert.True(
            one.Frame.Length <= 38 && one.Items.All(item => item.Length <= 300) && one.Answers.All(answer => answer.Length <= 80)));
}
