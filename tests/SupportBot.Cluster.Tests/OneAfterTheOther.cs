// Each of them starts two machines; side by side they would measure each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
