using System.Collections.Immutable;

namespace LitMiner.Prediction.Trees;

/// <summary>
/// A binary tree in preorder: the left child stands behind its parent. A row goes left when its feature is not greater than the
/// threshold. Immutable and thread-safe.
/// </summary>
internal sealed class RegressionTree
{
    /// <summary>In place of a feature: the node is a leaf.</summary>
    public const short Leaf = -1;

    private readonly int[] right;

    /// <summary>Takes nodes in preorder.</summary>
    /// <param name="features">Feature of each node, or <see cref="Leaf"/>.</param>
    /// <param name="values">Threshold of each node, or what the leaf predicts.</param>
    /// <exception cref="FormatException">The nodes are not one whole tree.</exception>
    public RegressionTree(ImmutableArray<short> features, ImmutableArray<float> values)
    {
        Features = features;
        Values = values;
        right = Links(features);
        if (values.Length != features.Length) throw new FormatException("a tree has as many values as nodes");
    }

    /// <summary>Feature of each node, or <see cref="Leaf"/>.</summary>
    public ImmutableArray<short> Features { get; }

    /// <summary>Threshold of each node, or what the leaf predicts.</summary>
    public ImmutableArray<float> Values { get; }

    /// <summary>What the tree says of a row of features.</summary>
    public double Predict(ReadOnlySpan<float> row)
    {
        int node = 0;
        while (Features[node] is not Leaf and var feature) node = row[feature] <= Values[node] ? node + 1 : right[node];
        return Values[node];
    }

    private static int[] Links(ImmutableArray<short> features)
    {
        int[] links = new int[features.Length];
        Stack<int> open = [];
        for (int node = 0; node < features.Length; node++)
        {
            if (features[node] < Leaf || (node > 0 && features[node - 1] == Leaf && open.Count == 0)) throw new FormatException("the nodes are no tree");
            if (node > 0 && features[node - 1] == Leaf) links[open.Pop()] = node;
            if (features[node] != Leaf) open.Push(node);
        }

        if (features.IsEmpty || features[^1] != Leaf || open.Count > 0) throw new FormatException("the nodes are no tree");
        return links;
    }
}
