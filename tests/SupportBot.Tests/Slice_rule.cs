using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using SupportBot.Commands;

namespace SupportBot.Tests;

public sealed class Slice_rule
{
    [Fact]
    public void Slices_do_not_go_round_in_circles() =>
        SliceRuleDefinition.Slices().Matching("SupportBot.(*)").Should().BeFreeOfCycles()
            .Check(new ArchLoader().LoadAssemblies(typeof(ICommand).Assembly).Build());
}
